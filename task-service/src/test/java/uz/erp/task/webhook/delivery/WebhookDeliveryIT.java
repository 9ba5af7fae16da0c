package uz.erp.task.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;
import uz.erp.task.Shop;
import uz.erp.task.StoreEvents;

/** From the event to the receiver. */
class WebhookDeliveryIT extends WebhookIT {

  @Test
  void aSaleArrivesSignedAndInItsPublicShape() {
    Made made = make("/hooks?store=1", "sale.completed");
    CloudEvent sale =
        events.event(
            shop.store(),
            "sales.sale-completed.v1",
            123,
            4,
            EventContracts.consumedSample("sales.sale-completed.v1").data().toString());
    events.send("sales.sale", sale);
    TestAnswer deliveries = settled(made, "delivered", 1);

    Receiver.Call call = receiver.calls().getFirst();
    assertThat(receiver.calls()).hasSize(1);
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.path()).isEqualTo("/hooks?store=1");
    assertThat(call.contentType()).isEqualTo("application/json");
    assertThat(call.id()).isEqualTo(sale.id().toString());
    assertThat(call.isSignedWith(made.secret())).isTrue();
    assertThat(call.json().propertyNames()).containsExactly("type", "timestamp", "data");
    assertThat(call.json().at("/type").asString()).isEqualTo("sale.completed");
    assertThat(Instant.parse(call.json().at("/timestamp").asString())).isEqualTo(sale.time());
    assertThat(call.json().at("/data/total").asString()).isEqualTo("154200.00");
    assertThat(call.body()).doesNotContain("cost", "+998", "Петр", "tenant");
    assertThat(deliveries.at("/results/0/message_id")).isEqualTo(sale.id().toString());
    assertThat(deliveries.at("/results/0/type")).isEqualTo("sale.completed");
    assertThat(deliveries.at("/results/0/last_status")).isEqualTo("200");
    assertThat(deliveries.json().at("/results/0/next_attempt_at").isNull()).isTrue();
  }

  @Test
  void eachGetsWhatItWantsAndHappenedSinceItWasEnabled() {
    Made products = make("/products", "product.deleted", "product.changed");
    Made all = make("/all", "*");
    Made sales = make("/sales", "sale.completed");
    Made off = make("/off", "*");
    shop.owner().patch(off.path(), "{\"is_enabled\": false}").expect(200);
    CloudEvent old = StoreEvents.again(productDeleted(1), Instant.parse("2026-01-01T00:00:00Z"));
    events.send("catalog.product", old);
    CloudEvent fresh = publish(2);
    settled(products, "delivered", 1);
    settled(all, "delivered", 1);

    assertThat(receiver.calls("/products"))
        .extracting(Receiver.Call::id)
        .containsExactly(fresh.id().toString());
    assertThat(receiver.calls("/all")).hasSize(1);
    assertThat(receiver.calls("/all").getFirst().body()).doesNotContain("inside");
    assertThat(receiver.calls("/all").getFirst().isSignedWith(products.secret())).isFalse();
    for (Made none : List.of(sales, off)) {
      assertThat(shop.owner().get(none.path() + "deliveries/").json().at("/count").asInt())
          .isZero();
    }
  }

  @Test
  void anEventThatIsReadTwiceIsDeliveredOnce() {
    Made one = make("/one", "*");
    Made two = make("/two", "*");
    CloudEvent event = publish(1);
    events.send("catalog.product", event);
    settled(one, "delivered", 1);
    settled(two, "delivered", 1);
    // even if the inbox had lost its row
    shop.sql("delete from inbox");
    events.send("catalog.product", event);
    CloudEvent last = publish(2);
    eventually(() -> assertThat(ids()).contains(last.id()));

    eventually(
        () ->
            assertThat(number("select count(*) from webhook_delivery where status = 'delivered'"))
                .isEqualTo(4));
    assertThat(ids()).filteredOn(event.id()::equals).hasSize(2);
    assertThat(number("select max(attempts) from webhook_delivery")).isEqualTo(1);
  }

  @Test
  void aTestArrives() {
    Made made = make("/x", "sale.completed");
    TestAnswer test = shop.owner().post(made.path() + "test/", "{}").expect(201);
    settled(made, "delivered", 1);

    assertThat(test.at("/status")).isEqualTo("pending");
    assertThat(receiver.calls().getFirst().json().at("/type").asString()).isEqualTo("webhook.test");
    assertThat(receiver.calls().getFirst().id()).isEqualTo(test.at("/message_id"));
    assertThat(receiver.calls().getFirst().json().at("/data/webhook_id").asString())
        .isEqualTo(made.id());
  }

  @Test
  void theFormerSecretSignsAsWellForAWhile() {
    Made made = make("/x", "*");
    String second =
        shop.owner()
            .post(made.path() + "rotate/", "{\"overlap_hours\": 1}")
            .expect(200)
            .at("/secret");
    publish(1);
    settled(made, "delivered", 1);
    Receiver.Call both = receiver.calls().getFirst();
    assertThat(both.isSignedWith(made.secret())).isTrue();
    assertThat(both.isSignedWith(second)).isTrue();

    // once more: the first is out at once
    String third = shop.owner().post(made.path() + "rotate/", "{}").expect(200).at("/secret");
    publish(2);
    eventually(() -> assertThat(receiver.calls()).hasSize(2));
    assertThat(receiver.calls().get(1).isSignedWith(made.secret())).isFalse();
    assertThat(receiver.calls().get(1).isSignedWith(second)).isTrue();
    assertThat(receiver.calls().get(1).isSignedWith(third)).isTrue();

    // when the while is over, or there is none
    shop.sql("update webhook_endpoint set former_secret_until = now() - interval '1 second'");
    publish(3);
    eventually(() -> assertThat(receiver.calls()).hasSize(3));
    assertThat(receiver.calls().get(2).isSignedWith(second)).isFalse();
    assertThat(receiver.calls().get(2).isSignedWith(third)).isTrue();
    TestAnswer last =
        shop.owner().post(made.path() + "rotate/", "{\"overlap_hours\": 0}").expect(200);
    assertThat(last.json().at("/webhook/former_secret_until").isNull()).isTrue();
  }

  @Test
  void oneThatWasDeliveredIsSentAgainUnderItsId() {
    Made made = make("/x", "*");
    CloudEvent event = publish(1);
    String delivery = settled(made, "delivered", 1).at("/results/0/id");
    shop.owner().post(made.path() + "deliveries/" + delivery + "/retry/", "{}").expect(200);
    settled(made, "delivered", 2);

    assertThat(ids()).containsExactly(event.id(), event.id());
    assertThat(shop.owner().post(made.path() + "deliveries/0/retry/", "{}").status())
        .isEqualTo(404);
  }

  @Test
  void whatDidNotArriveIsReplayed() {
    Made made = make("/x", "*");
    receiver.answers(500);
    CloudEvent lost = publish(1);
    settled(made, "pending", 1);
    shop.owner().patch(made.path(), "{\"is_enabled\": false}").expect(200);
    settled(made, "cancelled", 1);
    String replay = "{\"since\": \"%s\"%s}";
    assertThat(
            shop.owner()
                .post(made.path() + "replay/", replay.formatted("2026-01-01T00:00:00Z", ""))
                .expect(409)
                .at("/code"))
        .isEqualTo("webhook_disabled");
    shop.owner().patch(made.path(), "{\"is_enabled\": true}").expect(200);
    receiver.answers(200);

    assertThat(replay(made, replay.formatted("9999-01-01T00:00:00Z", ""))).isZero();
    assertThat(replay(made, replay.formatted("2000-01-01T00:00:00Z", ""))).isOne();
    settled(made, "delivered", 2);
    assertThat(replay(made, replay.formatted("2000-01-01T00:00:00Z", ""))).isZero();
    assertThat(
            replay(made, replay.formatted("2000-01-01T00:00:00Z", ", \"include_delivered\": true")))
        .isOne();
    settled(made, "delivered", 3);
    assertThat(ids()).containsExactly(lost.id(), lost.id(), lost.id());
    assertThat(
            Shop.ids(shop.owner().get(made.path() + "deliveries/?status=delivered&search=product")))
        .hasSize(1);
    assertThat(Shop.ids(shop.owner().get(made.path() + "deliveries/?status=failed"))).isEmpty();
  }

  private int replay(Made made, String body) {
    return shop.owner().post(made.path() + "replay/", body).expect(200).json().at("/count").asInt();
  }

  @Test
  void whatIsOldIsForgotten() {
    Made made = make("/x", "*");
    publish(1);
    settled(made, "delivered", 1);
    shop.sql("update webhook_message set created_at = created_at - interval '31 days'");
    publish(2);
    eventually(() -> assertThat(number("select count(*) from webhook_message")).isOne());

    assertThat(number("select count(*) from webhook_delivery")).isOne();
  }
}
