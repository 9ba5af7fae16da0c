package uz.erp.customer.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.customer.Ledgers;
import uz.erp.customer.TillEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class PurchaseHistoryIT {

  private static final String PATH = "/api/customers/customers/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;

  private TestStore store;
  private TestApi owner;
  private TillEvents till;
  private String anna;

  @BeforeEach
  void openStore() {
    store = stores.open("history");
    owner = api.as(store, "owner");
    till = new TillEvents(events, store);
    anna = owner.post(PATH, "{\"name\": \"Анна\"}").expect(201).at("/id");
  }

  @Test
  void aCustomerWithoutPurchasesHasAnEmptyHistory() {
    JsonNode history = history("").json();

    assertThat(history.get("count").asInt()).isZero();
    assertThat(history.get("results").size()).isZero();
    assertThat(history.at("/summary/total_spent").asString()).isEqualTo("0.00");
    assertThat(history.at("/summary/average_purchase").asString()).isEqualTo("0.00");
    assertThat(history.at("/summary/last_purchase_at").isNull()).isTrue();
  }

  @Test
  void salesAndRefundsAreThereWithTheirLinesAndFigures() {
    till.publish(
        till.sale(1, anna, "100.00", "cash", "100.00"),
        till.sale(2, anna, "50.01", "card", "50.01"),
        till.refund(1, 1, anna, false, "40.00", "cash", "40.00"));

    eventually(() -> assertThat(history("").at("/summary/total_refunded")).isEqualTo("40.00"));

    JsonNode history = history("").json();
    assertThat(history.at("/summary/total_purchases").asInt()).isEqualTo(2);
    assertThat(history.at("/summary/total_spent").asString()).isEqualTo("110.01");
    assertThat(history.at("/summary/average_purchase").asString()).isEqualTo("55.01");
    JsonNode first = history.at("/results/1");
    assertThat(first.get("receipt_number").asString()).isEqualTo("CHECK-1");
    assertThat(first.get("status").asString()).isEqualTo("completed");
    assertThat(first.get("is_partially_refunded").asBoolean()).isTrue();
    assertThat(first.get("refunded_amount").asString()).isEqualTo("40.00");
    assertThat(first.get("net_total").asString()).isEqualTo("60.00");
    assertThat(first.at("/items/0/name").asString()).isEqualTo("Чай зелёный");
    assertThat(first.at("/items/0/quantity").asString()).isEqualTo("2.000");
    assertThat(first.at("/items/0/refunded_quantity").asString()).isEqualTo("1.000");
    assertThat(first.at("/payments/0/method").asString()).isEqualTo("cash");
    assertThat(first.at("/refunds/0/total").asString()).isEqualTo("40.00");

    JsonNode customer = owner.get(PATH + anna + "/").expect(200).json();
    assertThat(customer.get("total_purchases").asInt()).isEqualTo(2);
    assertThat(customer.get("total_spent").asString()).isEqualTo("110.01");
    assertThat(customer.get("last_purchase_at").asString()).isEqualTo("2026-03-02T10:00:02Z");
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void theHistoryIsFilteredOrderedAndPaged() {
    till.publish(
        till.sale(1, anna, "100.00", "cash", "100.00"),
        till.sale(2, anna, "300.00", "cash", "300.00"),
        till.sale(3, anna, "200.00", "cash", "200.00"));
    eventually(() -> assertThat(history("").at("/count")).isEqualTo("3"));

    assertThat(history("?ordering=-total").at("/results/0/id")).isEqualTo("2");
    assertThat(history("?page=2&page_size=2").json().get("results").size()).isEqualTo(1);
    assertThat(history("?search=check-2").at("/count")).isEqualTo("1");
    assertThat(history("?search=%D1%87%D0%B0%D0%B9").at("/count")).isEqualTo("3");
    assertThat(history("?start_date=2026-03-03").at("/count")).isEqualTo("0");
    assertThat(history("?start_date=2026-03-02&end_date=2026-03-02").at("/count")).isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource({
    "start_date=x,start_date",
    "end_date=2026-02-30,end_date",
    "start_date=2026-03-02&end_date=2026-03-01,start_date",
    "start_date=-0005-01-01,start_date",
    "ordering=name,ordering"
  })
  void aHistoryAskedForWronglyIsRefused(String query, String field) {
    assertThat(
            owner
                .get(PATH + anna + "/purchase-history/?" + query)
                .expect(400)
                .at("/" + field + "/0"))
        .isNotBlank();
  }

  @Test
  void whateverArrivesInWhateverOrderAndHoweverOftenCountsOnce() {
    owner
        .patch(
            "/api/customers/loyalty/settings/", "{\"is_active\": true, \"earn_percent\": \"3.33\"}")
        .expect(200);
    long seed = 20260302;
    List<CloudEvent> published = new ArrayList<>();
    for (long id = 1; id <= 20; id++) {
      published.add(
          till.sale(id, anna, "99.99", "cash", "60.00", "points", "9.99", "credit", "30.00"));
      if (id % 2 == 0) {
        published.add(
            till.refund(2 * id, id, anna, false, "33.33", "cash", "20.00", "credit", "13.33"));
      }
      if (id % 4 == 0) {
        published.add(
            till.refund(
                2 * id + 1,
                id,
                anna,
                true,
                "66.66",
                "cash",
                "40.00",
                "points",
                "9.99",
                "credit",
                "16.67"));
      }
    }
    published.addAll(List.copyOf(published));
    Collections.shuffle(published, new Random(seed));
    published.forEach(till::publish);

    eventually(
        () -> {
          JsonNode customer = owner.get(PATH + anna + "/").expect(200).json();
          assertThat(customer.get("total_purchases").asInt()).isEqualTo(20);
          // 20 sales less 10 first parts and 5 second ones
          assertThat(customer.get("total_spent").asString()).isEqualTo("1333.20");
          assertThat(customer.get("credit_balance").asString()).isEqualTo("383.35");
          // 20 × 3.00 earned; 10 sales gave back a third, 5 of them then all; 15 × 9.99 stay spent
          assertThat(customer.get("points_balance").asString()).isEqualTo("-109.85");
        });
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void aSaleWithoutACustomerOrOfAnUnknownOneIsIgnored() {
    till.publish(
        till.sale(1, "null", "100.00", "cash", "100.00"),
        till.sale(2, "999999", "100.00", "cash", "100.00"),
        till.sale(3, anna, "100.00", "cash", "100.00"));

    eventually(() -> assertThat(history("").at("/count")).isEqualTo("1"));
  }

  @Test
  void aStrangersHistoryIsNotFound() {
    assertThat(owner.get(PATH + "999999/purchase-history/").status()).isEqualTo(404);
    assertThat(api.as(store, "stockkeeper").get(PATH + anna + "/purchase-history/").status())
        .isEqualTo(403);
  }

  private Answer history(String query) {
    return new Answer(owner.get(PATH + anna + "/purchase-history/" + query).expect(200).json());
  }

  private record Answer(JsonNode json) {
    String at(String pointer) {
      return json.at(pointer).asString("");
    }
  }
}
