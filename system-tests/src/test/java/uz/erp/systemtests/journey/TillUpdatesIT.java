package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/**
 * What other services know comes to the till, and what the till knows first is not counted twice.
 */
@Journey
class TillUpdatesIT {

  private static final String PRICE = "1000.00";

  private final Api owner;
  private final Person cashier;
  private final long product;
  private final QuickTill till;

  TillUpdatesIT(Suite suite) {
    Store store =
        suite
            .accounts()
            .register(
                "Paper Trail",
                Map.of("store_address", "Navoiy 25", "store_phone", "+998712345678"));
    owner = store.owner().api();
    product = Products.create(owner, "Thread", "4780000000014", PRICE);
    cashier = suite.accounts().hire(store, "cashier", "Malika");
    till = QuickTill.open(cashier.api(), product, PRICE);
  }

  @Test
  void aReceiptSaysWhatFourServicesKnow() {
    owner
        .patch(
            "/api/products/products/" + product + "/",
            Map.of("ikpu", "08517001001000000", "marking_required", true))
        .expect(200);
    owner
        .patch("/api/customers/loyalty/settings/", Map.of("is_active", true, "earn_percent", 5))
        .expect(200);
    long customer = customer("0");

    Answer receipt =
        Eventually.get(
            "receipt with everything",
            Patience.NEWS,
            () -> receiptFor(customer),
            answer ->
                answer.json().at("/seller/name").isString()
                    && answer.json().at("/lines/0/ikpu").isString()
                    && answer.json().at("/account/points_earned").isString());

    assertThat(receipt.string("/seller/name")).isEqualTo("Paper Trail");
    assertThat(receipt.string("/seller/address")).contains("Navoiy 25");
    assertThat(receipt.string("/seller/phone")).isEqualTo("+998712345678");
    assertThat(receipt.string("/lines/0/ikpu")).isEqualTo("08517001001000000");
    assertThat(receipt.json().at("/lines/0/marking_required").asBoolean()).isTrue();
    assertThat(receipt.string("/account/points_earned")).isEqualTo("50.00");
  }

  private Answer receiptFor(long customer) {
    long sale = scan(customer);
    till.pay(sale).expect(200);
    return cashier.api().get("/api/sales/sales/" + sale + "/receipt/").expect(200);
  }

  @Test
  void aDebtThatWasPaidMakesRoomOnceHoweverOftenItIsToldOf() {
    long customer = customer(PRICE);
    Eventually.get(
        "the till to get the customer",
        Patience.NEWS,
        () -> onCredit(customer),
        answer -> answer.status() == 200);
    owes(customer, PRICE);
    assertThat(onCredit(customer).expect(409).string("/available")).isEqualTo("0.00");

    cashier
        .api()
        .post(
            "/api/sales/debt-payments/",
            Map.of(
                "session",
                till.session(),
                "customer",
                customer,
                "payment_method",
                "cash",
                "amount",
                "400.00"))
        .expect(201);
    assertThat(onCredit(customer).expect(409).string("/available")).isEqualTo("400.00");
    owes(customer, "600.00");

    Answer afterwards = onCredit(customer).expect(409);
    assertThat(afterwards.string("/available")).isEqualTo("400.00");
  }

  /** As customer-service has it, once it has consumed the event. */
  private void owes(long customer, String debt) {
    Eventually.get(
        "debt of " + debt,
        Patience.NEWS,
        () -> owner.get("/api/customers/customers/" + customer + "/").expect(200),
        answer -> answer.string("/credit_balance").equals(debt));
  }

  private long customer(String creditLimit) {
    return owner
        .post("/api/customers/customers/", Map.of("name", "Aziza", "credit_limit", creditLimit))
        .expect(201)
        .number("/id");
  }

  /** One piece on the customer's account, or why not; nothing stays behind. */
  private Answer onCredit(long customer) {
    long sale = scan(customer);
    Answer answer =
        cashier
            .api()
            .post(
                "/api/sales/sales/" + sale + "/checkout/",
                Map.of("payments", List.of(Map.of("payment_method", "credit", "amount", PRICE))));
    if (answer.status() != 200) {
      cashier.api().post("/api/sales/sales/" + sale + "/cancel/", Map.of()).expect(200);
    }
    return answer;
  }

  private long scan(long customer) {
    return cashier
        .api()
        .post(
            "/api/sales/sales/scan-item/",
            Map.of("session", till.session(), "product", product, "customer", customer))
        .expect(200)
        .number("/data/id");
  }
}
