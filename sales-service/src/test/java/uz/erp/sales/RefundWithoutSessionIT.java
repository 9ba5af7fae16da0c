package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;

/** Refunds by a manager who has no open session: which drawer pays, if any. */
class RefundWithoutSessionIT extends TradingIT {

  private static final String REFUNDS = "/api/sales/refunds/";

  @Test
  void theSalesOwnOpenSessionPays() {
    product(1, "10.00");
    long session = openSession(cashier);
    long other = openSession(cashier(2));
    long sale = id(sell(cashier, session, 1, "5"));

    JsonNode refund =
        refund(sale, "{\"session\":%d}".formatted(other)).expect(200).json().at("/data/refund");

    assertThat(refund.at("/session").asLong()).isEqualTo(session);
    assertThat(refund.at("/register")).isEqualTo(session(session).at("/register"));
    assertThat(expectedCash(session)).isEqualTo("100000.00");
    assertThat(expectedCash(other)).isEqualTo("100000.00");
    assertThat(refunded(sale).data().at("/session_id").asLong()).isEqualTo(session);
    assertThat(cashier.get(REFUNDS + refund.at("/id").asLong() + "/").expect(200).json())
        .isEqualTo(refund);
  }

  @Test
  void theNamedSessionPaysWhenTheSalesOwnIsNotOpen() {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(sell(cashier, session, 1, "5"));
    cashier.post(SESSIONS + session + "/end/", "{}").expect(200);
    long other = openSession(cashier(2));

    assertRefused(sale, "{}", 409, "session_required");
    assertRefused(sale, "{\"session\":999}", 404, "session_not_found");
    assertRefused(sale, "{\"session\":%d}".formatted(session), 409, "session_ended");
    close(session, "100050");
    assertRefused(sale, "{\"session\":%d}".formatted(session), 409, "session_closed");
    TestAnswer refund = refund(sale, "{\"session\":%d}".formatted(other)).expect(200);

    assertThat(refund.at("/data/refund/session")).isEqualTo(String.valueOf(other));
    assertThat(refund.at("/data/drawer_short")).isEqualTo("false");
    assertThat(expectedCash(other)).isEqualTo("99950.00");
    assertThat(cashier(2).get(REFUNDS + "?session=" + other).json().at("/count").asInt())
        .isEqualTo(1);
  }

  @Test
  void whatGoesBackWithoutCashNeedsNoSession() {
    product(1, "100.00");
    long session = openSession(cashier);
    long sale = payByCard(session, "60.00", "40.00");
    close(session, "100040");
    String half = "{\"items\":[{\"item_id\":%s,\"quantity\":\"0.5\"}],\"payments\":%s}";
    String item = manager.get(SALES + sale + "/").at("/items/0/id");
    String cash = "[{\"payment_method\":\"cash\",\"amount\":\"50.00\"}]";
    String card = "[{\"payment_method\":\"card\",\"amount\":\"50.00\"}]";

    assertRefused(sale, "{}", 409, "session_required");
    assertRefused(
        sale, half.formatted(item, cash.replace("50", "40")), 400, "refund_payments_do_not_match");
    JsonNode refund =
        refund(sale, half.formatted(item, card)).expect(200).json().at("/data/refund");
    assertRefused(sale, "{}", 409, "session_required");

    assertThat(refund.at("/session").isNull()).isTrue();
    assertThat(refund.at("/register").isNull()).isTrue();
    assertThat(refund.at("/business_date").asString())
        .isEqualTo(manager.get(SALES + sale + "/").at("/business_date"));
    assertThat(manager.get(SALES + sale + "/refunds/").json().at("/results/0")).isEqualTo(refund);
    assertThat(manager.get(REFUNDS).json().at("/results/0")).isEqualTo(refund);
    JsonNode receipt = manager.get(REFUNDS + refund.at("/id").asLong() + "/receipt/").json();
    assertThat(receipt.at("/total_amount").asString()).isEqualTo("50.00");
    CloudEvent event = refunded(sale);
    EventContracts.published().requireFit(event);
    assertThat(event.data().at("/session_id").isNull()).isTrue();
    assertThat(event.data().at("/register_id").isNull()).isTrue();
    assertThat(session(session).at("/expected_cash").asString()).isEqualTo("100040.00");
  }

  @Test
  void aCashierNeedsAnOwnSession() {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(sell(cashier, session, 1, "1"));
    assertThat(
            cashier(2)
                .post(SALES + sale + "/refund/", "{\"session\":%d}".formatted(session))
                .expect(409)
                .at("/code"))
        .isEqualTo("session_required");
  }

  @Test
  void theOwnSessionPaysWhateverIsNamed() {
    product(1, "10.00");
    long session = openSession(cashier);
    long sale = id(sell(cashier, session, 1, "1"));
    long own = openSession(manager);
    TestAnswer refund = refund(sale, "{\"session\":%d}".formatted(session)).expect(200);
    assertThat(refund.at("/data/refund/session")).isEqualTo(String.valueOf(own));
  }

  @Test
  void twoAtOnceGiveBackNoMoreThanWasPaid() throws Exception {
    product(1, "100.00");
    long session = openSession(cashier);
    long sale = payByCard(session, "100.00", null);
    close(session, "100000");

    List<TestAnswer> answers = together(4, () -> refund(sale, "{}"));

    assertThat(count(answers, 200)).isEqualTo(1);
    assertThat(count(answers, 409)).isEqualTo(3);
    assertThat(query(String.class, "select sum(total_amount)::text from refund"))
        .containsExactly("100.00");
  }

  @Test
  void oneIdentityIsOneRefundWithoutASession() throws Exception {
    product(1, "100.00");
    long session = openSession(cashier);
    long sale = payByCard(session, "100.00", null);
    close(session, "100000");
    String body = "{\"client_uuid\":\"%s\"}".formatted(UUID.randomUUID());

    List<TestAnswer> answers = together(4, () -> refund(sale, body));

    assertThat(count(answers, 200)).isEqualTo(4);
    assertThat(query(Long.class, "select count(*) from refund")).containsExactly(1L);
  }

  @Test
  void aSessionThatClosesHasTheRefundInItsCountOrDoesNotPayIt() throws Exception {
    product(1, "10.00");
    for (int round = 0; round < 6; round++) {
      long session = openSession(cashier);
      long sale = id(sell(cashier, session, 1, "3"));
      List<Callable<TestAnswer>> calls =
          List.of(
              () -> refund(sale, "{}"),
              () -> cashier.post(SESSIONS + session + "/close/", "{\"actual_cash\":100000}"));
      List<TestAnswer> answers = together(calls);
      answers.getLast().expect(200);
      String expected = session(session).at("/expected_cash").asString();
      if (answers.getFirst().status() == 200) {
        assertThat(expected).isEqualTo("100000.00");
      } else {
        assertThat(answers.getFirst().expect(409).at("/code")).isEqualTo("session_required");
        assertThat(expected).isEqualTo("100030.00");
      }
    }
  }

  private TestAnswer refund(long sale, String body) {
    return manager.post(SALES + sale + "/refund/", body);
  }

  private void assertRefused(long sale, String body, int status, String code) {
    assertThat(refund(sale, body).expect(status).at("/code")).isEqualTo(code);
  }

  private void close(long session, String cash) {
    cashier
        .post(SESSIONS + session + "/close/", "{\"actual_cash\":%s}".formatted(cash))
        .expect(200);
  }

  /** Sells one piece, paid by card and, unless null, the rest in cash. */
  private long payByCard(long session, String card, @Nullable String cash) {
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    String rest =
        cash == null ? "" : ",{\"payment_method\":\"cash\",\"amount\":\"%s\"}".formatted(cash);
    cashier
        .post(
            SALES + sale + "/checkout/",
            "{\"payments\":[{\"payment_method\":\"card\",\"amount\":\"%s\"}%s]}"
                .formatted(card, rest))
        .expect(200);
    return sale;
  }

  private JsonNode session(long id) {
    return manager.get(SESSIONS + id + "/").expect(200).json();
  }

  private String expectedCash(long session) {
    return manager.get(SESSIONS + session + "/report/").expect(200).at("/expected_cash");
  }

  /** The event of the sale's refund. */
  private CloudEvent refunded(long sale) {
    return events
        .list(
            "sales.sale",
            e ->
                e.tenantkey().equals(store.key())
                    && e.type().equals("sales.sale-refunded.v1")
                    && e.data().at("/sale_id").asLong() == sale,
            1)
        .getFirst();
  }
}
