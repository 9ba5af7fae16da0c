package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;
import uz.erp.systemtests.suite.WhenPublished;

/** Customers as document 001 shows them (6). */
@Journey
@WhenPublished("GET /api/customers/customers/{id}/purchase-history/")
class Seed001CustomersIT {

  private final Script script = new Script("001");
  private final Api owner;

  Seed001CustomersIT(Suite suite) {
    owner = suite.accounts().register("With customers").owner().api();
  }

  @Test
  void aCustomerIsMadeFoundAndHasAHistory() {
    Answer created = script.play(owner, "create customer");
    String customer = String.valueOf(created.number("/id"));
    assertThat(created.string("/phone")).isEqualTo("+998901234567");
    assertThat(created.string("/email")).isEqualTo("customer@example.com");
    assertThat(created.string("/address")).isEqualTo("Tashkent, Uzbekistan");
    assertThat(script.play(owner, "customers").number("/count")).isEqualTo(1);
    assertThat(play("customer", customer).string("/name")).isEqualTo("Test Customer");
    assertThat(play("purchase history", customer).at("/results")).isEmpty();

    String receipt = buy(Long.parseLong(customer));

    Answer history =
        Eventually.get(
            "the purchase is in the history",
            Duration.ofSeconds(60),
            () -> play("purchase history", customer),
            seen -> !seen.at("/results").isEmpty());
    assertThat(history.string("/results/0/receipt_number")).isEqualTo(receipt);
    assertThat(history.decimal("/results/0/total")).isEqualByComparingTo("12500");
  }

  private String buy(long customer) {
    long product = Products.create(owner, "Tea", "4780000000021", "12500");
    long session =
        owner
            .post("/api/sales/sessions/open/", Map.of("opening_balance", 0))
            .expect(201)
            .number("/data/id");
    long sale =
        owner
            .post("/api/sales/sales/scan-item/", Map.of("session", session, "product", product))
            .expect(200)
            .number("/data/id");
    Object payment = Map.of("payment_method", "card", "amount", 12500);
    return owner
        .post(
            "/api/sales/sales/" + sale + "/checkout/",
            Map.of("payments", List.of(payment), "customer", customer))
        .expect(200)
        .string("/data/receipt_number");
  }

  private Answer play(String name, String customer) {
    return script.play(owner, name, Map.of(":customer_id", customer));
  }
}
