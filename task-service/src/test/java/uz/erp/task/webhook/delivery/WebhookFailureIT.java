package uz.erp.task.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.TestAnswer;

/** What becomes of deliveries when something goes wrong, here or there. */
class WebhookFailureIT extends WebhookIT {

  @Test
  void whatIsRefusedIsRetriedUnderTheSameId() {
    Made made = make("/x", "*");
    receiver.answers(503);
    CloudEvent event = publish(1);
    TestAnswer first = settled(made, "pending", 1);
    assertThat(first.at("/results/0/last_status")).isEqualTo("503");
    assertThat(wait(first)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));
    assertThat(shop.owner().get(made.path()).at("/failing_since")).isNotEmpty();

    skipWaiting();
    TestAnswer second = settled(made, "pending", 2);
    assertThat(wait(second)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(7));

    receiver.answers(204);
    skipWaiting();
    settled(made, "delivered", 3);
    assertThat(ids()).containsExactly(event.id(), event.id(), event.id());
    assertThat(receiver.calls()).allMatch(call -> call.isSignedWith(made.secret()));
    assertThat(shop.owner().get(made.path()).json().at("/failing_since").isNull()).isTrue();
  }

  private static Duration wait(TestAnswer deliveries) {
    return Duration.between(
        Instant.parse(deliveries.at("/results/0/last_attempt_at")),
        Instant.parse(deliveries.at("/results/0/next_attempt_at")));
  }

  @Test
  void afterTheLastTryItHasFailed() {
    Made made = make("/x", "*");
    receiver.answers(500);
    publish(1);
    settled(made, "pending", 1);
    shop.sql("update webhook_delivery set attempts = 9, attempts_in_row = 9");
    skipWaiting();
    TestAnswer failed = settled(made, "failed", 10);

    assertThat(failed.json().at("/results/0/next_attempt_at").isNull()).isTrue();
    assertThat(shop.owner().get(made.path()).at("/is_enabled")).isEqualTo("true");
    // requested by hand it starts again
    String id = failed.at("/results/0/id");
    shop.owner().post(made.path() + "deliveries/" + id + "/retry/", "{}").expect(200);
    TestAnswer again = settled(made, "pending", 11);
    assertThat(wait(again)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void redirectsAreNotFollowed() {
    Made made = make("/x", "*");
    receiver.answers(302);
    publish(1);

    assertThat(settled(made, "pending", 1).at("/results/0/last_status")).isEqualTo("302");
    assertThat(receiver.calls("/elsewhere")).isEmpty();
  }

  @Test
  void anUnreachableReceiverIsAFailureWithoutDetails() {
    Made made = make("/x", "*");
    receiver.close();
    publish(1);
    TestAnswer deliveries = settled(made, "pending", 1);

    assertThat(deliveries.at("/results/0/last_error")).isEqualTo("connection_failed");
    assertThat(deliveries.json().at("/results/0/last_status").isNull()).isTrue();
  }

  @Test
  void whoIsGoneIsDisabledAndTheOwnerGetsATask() {
    Made made = make("/x", "*");
    receiver.answers(500);
    publish(1);
    settled(made, "pending", 1);
    receiver.answers(410);
    skipWaiting();
    settled(made, "failed", 2);

    assertThat(shop.owner().get(made.path()).at("/disabled_reason")).isEqualTo("gone");
    TestAnswer tasks = shop.owner().get("/api/tasks/tasks/").expect(200);
    assertThat(tasks.json().at("/count").asInt()).isOne();
    assertThat(tasks.at("/results/0/description")).startsWith(receiver.url("/x"));
    assertThat(tasks.at("/results/0/assigned_to")).isEqualTo("1");
    assertThat(shop.owner().get("/api/tasks/notifications/").at("/results/0/kind"))
        .isEqualTo("assigned");
    assertThat(shop.owner().post(made.path() + "test/", "{}").expect(409).at("/code"))
        .isEqualTo("webhook_disabled");
  }

  @Test
  void whoTakesNothingForDaysIsDisabled() {
    Made made = make("/x", "*");
    receiver.answers(500);
    publish(1);
    settled(made, "pending", 1);
    shop.sql("update webhook_endpoint set failing_since = now() - interval '4 days'");
    skipWaiting();
    settled(made, "pending", 2);
    assertThat(shop.owner().get(made.path()).at("/is_enabled")).isEqualTo("true");

    shop.sql("update webhook_endpoint set failing_since = now() - interval '6 days'");
    skipWaiting();
    settled(made, "cancelled", 3);
    assertThat(shop.owner().get(made.path()).at("/disabled_reason")).isEqualTo("failing");
    assertThat(shop.owner().get("/api/tasks/tasks/").at("/count")).isEqualTo("1");

    // enabled again it gets what happens from then on, and days again
    receiver.answers(200);
    TestAnswer enabled = shop.owner().patch(made.path(), "{\"is_enabled\": true}").expect(200);
    assertThat(enabled.json().at("/failing_since").isNull()).isTrue();
    assertThat(enabled.json().at("/disabled_reason").isNull()).isTrue();
    CloudEvent next = publish(2);
    eventually(() -> assertThat(ids()).last().isEqualTo(next.id()));
  }

  @Test
  void aDeadEndpointKeepsNoOtherWaiting() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    receiver.answers(call -> call.path().equals("/dead") ? answerAfter(end) : 200);
    Made dead = make("/dead", "*");
    Made live = make("/live", "*");
    for (int product = 1; product <= 20; product++) {
      publish(product);
    }
    eventually(() -> assertThat(receiver.calls("/live")).hasSize(20));

    // as many as one endpoint may have under way, the rest waits for them and not for the others
    assertThat(receiver.calls("/dead")).hasSizeLessThan(20);
    end.countDown();
    eventually(
        () ->
            assertThat(shop.owner().get(live.path() + "deliveries/?status=delivered").at("/count"))
                .isEqualTo("20"));
    shop.owner().patch(dead.path(), "{\"is_enabled\": false}").expect(200);
  }

  @Test
  void aSecretThatCannotBeOpenedIsAFailureAndNothingIsSent() {
    Made made = make("/x", "*");
    shop.sql("update webhook_endpoint set secret = '\\x00'");
    publish(1);

    assertThat(settled(made, "pending", 1).at("/results/0/last_error")).isEqualTo("secret_lost");
    assertThat(receiver.calls()).isEmpty();
    // a new one puts it right
    String secret =
        shop.owner()
            .post(made.path() + "rotate/", "{\"overlap_hours\": 0}")
            .expect(200)
            .at("/secret");
    skipWaiting();
    settled(made, "delivered", 2);
    assertThat(receiver.calls().getFirst().isSignedWith(secret)).isTrue();
  }
}
