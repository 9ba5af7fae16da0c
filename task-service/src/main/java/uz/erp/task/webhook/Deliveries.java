package uz.erp.task.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Shows what was sent to an endpoint, and has it sent again. */
@Service
@Transactional
public class Deliveries {

  private final Endpoints endpoints;
  private final DeliveryRows rows;
  private final WebhookMessages messages;
  private final Agenda agenda;
  private final StoreClock clock;

  Deliveries(
      Endpoints endpoints,
      DeliveryRows rows,
      WebhookMessages messages,
      Agenda agenda,
      StoreClock clock) {
    this.endpoints = endpoints;
    this.rows = rows;
    this.messages = messages;
    this.agenda = agenda;
    this.clock = clock;
  }

  /**
   * The newest first.
   *
   * @throws ProblemException 404 when there is no such endpoint
   */
  @Transactional(readOnly = true)
  public PageView<DeliveryView> list(
      long endpoint, @Nullable DeliveryStatus status, PageQuery page) {
    if (!endpoints.existsById(endpoint)) {
      throw Webhooks.notFound();
    }
    return page.view(rows.list(endpoint, status, page), rows.count(endpoint, status, page));
  }

  /**
   * Sends a message that says only that it is a test.
   *
   * @throws ProblemException 404; 409 {@code webhook_disabled}
   */
  public DeliveryView test(long endpoint) {
    lockEnabled(endpoint);
    return messages.test(endpoint);
  }

  /**
   * Sends one again, whether or not it was taken before, under the same id.
   *
   * @throws ProblemException 404; 409 {@code webhook_disabled}
   */
  public DeliveryView retry(long endpoint, long id) {
    lockEnabled(endpoint);
    Instant now = clock.now();
    rows.again(endpoint, id, now);
    DeliveryView delivery = rows.find(endpoint, id).orElseThrow(Webhooks::notFound);
    agenda.request(Sending.NAME, now);
    return delivery;
  }

  /**
   * Sends again what happened since then and did not arrive.
   *
   * @param delivered also what did
   * @return how many
   * @throws ProblemException 404; 409 {@code webhook_disabled}
   */
  public int replay(long endpoint, Instant since, boolean delivered) {
    lockEnabled(endpoint);
    Instant now = clock.now();
    Instant earliest = now.minus(Sending.KEPT);
    Instant begin = since.isBefore(earliest) ? earliest : since.isAfter(now) ? now : since;
    int again = rows.again(endpoint, begin, delivered, now);
    agenda.request(Sending.NAME, now);
    return again;
  }

  private void lockEnabled(long endpoint) {
    if (!endpoints.findLocked(endpoint).orElseThrow(Webhooks::notFound).isEnabled()) {
      throw new ProblemException(WebhookProblem.WEBHOOK_DISABLED);
    }
  }
}
