package uz.erp.task.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.event.CloudEvent;

/** What becomes of deliveries when something else happens while they are under way. */
class WebhookCrashIT extends WebhookIT {

  @Autowired DeliveryLeases rows;
  @Autowired DeliveryOutcomes outcomes;

  @Test
  void anEndpointMayBeDeletedWhileItIsSentTo() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    receiver.answers(
        call -> {
          asked.countDown();
          return answerAfter(end);
        });
    Made made = make("/x", "*");
    publish(1);
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    shop.owner().delete(made.path()).expect(204);
    end.countDown();

    Made next = make("/next", "*");
    receiver.answers(200);
    publish(2);
    settled(next, "delivered", 1);
    assertThat(number("select count(*) from webhook_delivery")).isOne();
    assertThat(shop.owner().get("/api/tasks/tasks/").at("/count")).isEqualTo("0");
  }

  @Test
  void whatWasAcceptedByAnEndpointDisabledMeanwhileIsDelivered() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    receiver.answers(
        call -> {
          asked.countDown();
          answerAfter(end);
          return 200;
        });
    Made made = make("/x", "*");
    publish(1);
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    shop.owner().patch(made.path(), "{\"is_enabled\": false}").expect(200);
    settled(made, "cancelled", 1);
    end.countDown();

    settled(made, "delivered", 1);
  }

  /** As after kill -9 between the request and the record of its outcome: the lease expires. */
  @Test
  void whatWasSentAndNotRecordedIsSentAgainUnderTheSameId() {
    Made made = make("/x", "*");
    CloudEvent event = publish(1);
    settled(made, "delivered", 1);
    shop.sql(
        "update webhook_delivery set status = 'pending', finished_at = null, last_status = null,"
            + " next_attempt_at = now(), leased_until = now() + interval '1 hour'");
    wake();
    publish(2);
    eventually(() -> assertThat(receiver.calls()).hasSize(2));
    assertThat(ids()).filteredOn(event.id()::equals).hasSize(1);

    shop.sql(
        "update webhook_delivery set leased_until = now() - interval '1 second'"
            + " where status = 'pending'");
    wake();
    eventually(() -> assertThat(ids()).filteredOn(event.id()::equals).hasSize(2));
    eventually(() -> assertThat(leased(made)).isZero());
    assertThat(number("select max(attempts) from webhook_delivery where status = 'delivered'"))
        .isEqualTo(2);
  }

  @Test
  void twoReplicasNeverTakeTheSameAndALateOneChangesNothing() {
    make("/x", "*");
    receiver.answers(500);
    for (int product = 1; product <= 3; product++) {
      publish(product);
    }
    eventually(
        () ->
            assertThat(
                    number(
                        "select count(*) from webhook_delivery where attempts = 1 and leased_until is null"))
                .isEqualTo(3));
    shop.sql("update webhook_delivery set next_attempt_at = now() + interval '1 hour'");
    shop.sql("update webhook_endpoint set failing_since = null");
    Instant later = clock.now().plus(Duration.ofHours(2));
    Instant until = later.plus(Duration.ofMinutes(1));
    // the second asks while the first has not committed
    List<LeasedDelivery> first =
        shop.inStore(
            () ->
                transaction.execute(
                    status -> {
                      List<LeasedDelivery> mine = lease(2, later, until);
                      List<LeasedDelivery> theirs =
                          new OtherThread(shop.store())
                              .call(() -> transaction.execute(s -> lease(4, later, until)));
                      assertThat(theirs).hasSize(1);
                      assertThat(mine).hasSize(2).doesNotContainAnyElementsOf(theirs);
                      return mine;
                    }));
    List<LeasedDelivery> none =
        shop.inStore(() -> transaction.execute(s -> lease(4, later, until)));
    assertThat(none).isEmpty();

    // the lease ran out and another has tried
    LeasedDelivery late = first.getFirst();
    List<LeasedDelivery> again =
        shop.inStore(
            () -> transaction.execute(s -> lease(4, until.plusSeconds(1), until.plusSeconds(61))));
    assertThat(again).extracting(LeasedDelivery::deliveryId).contains(late.deliveryId());
    settle(late, AttemptResult.of(200, null));
    assertThat(number("select count(*) from webhook_delivery where status = 'delivered'")).isZero();
    again.forEach(mine -> settle(mine, AttemptResult.of(200, null)));
    assertThat(number("select count(*) from webhook_delivery where status = 'delivered'"))
        .isEqualTo(3);
  }

  private List<LeasedDelivery> lease(int places, Instant now, Instant until) {
    return rows.lease(places, false, 4, 8, now, until);
  }

  private void settle(LeasedDelivery tried, AttemptResult reply) {
    shop.inStore(
        () -> {
          outcomes.record(tried, reply, Duration.ofMillis(5));
          return true;
        });
  }
}
