package uz.erp.task.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.task.webhook.endpoint.EndpointService;

/** Adds and shows the deliveries of an endpoint, and has them sent again. */
@Service
@Transactional
public class DeliveryService {

  private final EndpointService endpoints;
  private final Deliveries deliveries;
  private final Agenda agenda;
  private final StoreClock clock;

  DeliveryService(
      EndpointService endpoints, Deliveries deliveries, Agenda agenda, StoreClock clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
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
    endpoints.requireExists(endpoint);
    return page.view(
        deliveries.list(endpoint, status, page), deliveries.count(endpoint, status, page));
  }

  /** The delivery of this message to this endpoint; it exists. */
  @Transactional(readOnly = true)
  public DeliveryView get(long endpoint, UUID message) {
    return deliveries.get(endpoint, message);
  }

  /** Adds a pending delivery for each endpoint; one that exists already stays as it is. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(UUID message, long... endpointIds) {
    deliveries.add(message, endpointIds, clock.now());
  }

  /** Has what is due sent as soon as this transaction has committed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void requestDispatch() {
    agenda.request(DeliveryDispatcher.NAME, clock.now());
  }

  /**
   * Sends one again, whether or not it was delivered before, under the same message id.
   *
   * @throws ProblemException 404; 409 {@code webhook_disabled}
   */
  public DeliveryView retry(long endpoint, long id) {
    endpoints.lockEnabled(endpoint);
    deliveries.again(endpoint, id, clock.now());
    DeliveryView delivery =
        deliveries
            .find(endpoint, id)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    requestDispatch();
    return delivery;
  }

  /**
   * Sends again what happened since then and was not delivered.
   *
   * @param delivered also what was
   * @return how many
   * @throws ProblemException 404; 409 {@code webhook_disabled}
   */
  public int replay(long endpoint, Instant since, boolean delivered) {
    endpoints.lockEnabled(endpoint);
    Instant now = clock.now();
    Instant earliest = now.minus(DeliveryDispatcher.KEPT);
    Instant begin = since.isBefore(earliest) ? earliest : since.isAfter(now) ? now : since;
    int again = deliveries.again(endpoint, begin, delivered, now);
    requestDispatch();
    return again;
  }
}
