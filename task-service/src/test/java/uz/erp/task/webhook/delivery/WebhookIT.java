package uz.erp.task.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.due.Agenda;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.Contradictions;
import uz.erp.task.ShopIT;

/** A store and a receiver of its webhooks. */
public abstract class WebhookIT extends ShopIT {

  protected static final String PATH = "/api/tasks/webhooks/";

  @Autowired TestEvents events;
  @Autowired Agenda agenda;
  @Autowired StoreClock clock;
  @Autowired TransactionTemplate transaction;

  protected Receiver receiver;

  @BeforeEach
  void startReceiver() throws IOException {
    receiver = new Receiver();
  }

  @AfterEach
  void stopReceiver() {
    receiver.close();
  }

  @AfterEach
  void webhooksDoNotContradictThemselves() {
    assertThat(Contradictions.in(shop.store(), jdbc, "webhook")).isEmpty();
  }

  /** An endpoint of the receiver's, with its secret. */
  protected Made make(String path, String... types) {
    TestAnswer made =
        shop.owner()
            .post(
                PATH,
                """
                {"url": "%s", "event_types": ["%s"]}"""
                    .formatted(receiver.url(path), String.join("\", \"", types)))
            .expect(201);
    return new Made(made.at("/webhook/id"), made.at("/secret"));
  }

  protected CloudEvent productDeleted(long product) {
    return events.event(
        shop.store(),
        "catalog.product-deleted.v1",
        product,
        1,
        "{\"product_id\": %d, \"version\": 1, \"inside\": 1}".formatted(product));
  }

  CloudEvent publish(long product) {
    CloudEvent event = productDeleted(product);
    events.send("catalog.product", event);
    return event;
  }

  /** The only delivery, once it has that status and no attempt is in flight. */
  protected TestAnswer settled(Made endpoint, String status, int attempts) {
    TestAnswer[] found = new TestAnswer[1];
    eventually(
        () -> {
          TestAnswer list = shop.owner().get(endpoint.path() + "deliveries/").expect(200);
          assertThat(list.at("/results/0/status")).as(list.text()).isEqualTo(status);
          assertThat(list.at("/results/0/attempts")).isEqualTo(String.valueOf(attempts));
          assertThat(leased(endpoint)).isZero();
          // the list may have been read while the last attempt was in flight
          found[0] = shop.owner().get(endpoint.path() + "deliveries/").expect(200);
        });
    return found[0];
  }

  long leased(Made endpoint) {
    return number(
        "select count(*) from webhook_delivery where leased_until is not null and endpoint_id = "
            + endpoint.id());
  }

  protected long number(String sql) {
    return shop.inStore(() -> jdbc.sql(sql).query(Long.class).single());
  }

  /** As if the time had come. */
  protected void skipWaiting() {
    shop.sql(
        "update webhook_delivery set next_attempt_at = now() - interval '1 second'"
            + " where status = 'pending' and leased_until is null");
    wake();
  }

  void wake() {
    shop.inStore(
        () ->
            transaction.execute(
                status -> {
                  agenda.request(DeliveryDispatcher.NAME, clock.now());
                  return true;
                }));
  }

  List<UUID> ids() {
    return receiver.calls().stream()
        .map(call -> UUID.fromString(String.valueOf(call.id())))
        .toList();
  }

  /** A receiver that answers, with a failure, only when released. */
  static int answerAfter(CountDownLatch end) {
    try {
      return end.await(20, TimeUnit.SECONDS) ? 500 : 501;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 502;
    }
  }

  /** What making an endpoint answers. */
  protected record Made(String id, String secret) {
    public String path() {
      return PATH + id + "/";
    }
  }
}
