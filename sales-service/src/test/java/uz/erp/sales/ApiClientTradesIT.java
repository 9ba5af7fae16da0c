package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestRole;

/** A program that sells, such as a web shop, is a cashier with a shift of its own. */
class ApiClientTradesIT extends TradingIT {

  private TestApi client;

  @BeforeEach
  void connect() {
    client = api.as(store, TestRole.API_CLIENT);
    product(1, "10.00");
  }

  @Test
  void itOpensAShiftSellsRefundsAndClosesUnderItsOwnName() {
    long session = openSession(client);
    TestAnswer sold = sell(client, session, 1, "2");
    client.post(SALES + id(sold) + "/refund/", "{\"reason\": \"web\"}").expect(200);
    client.get(SESSIONS + session + "/report/").expect(200);
    client.post(SESSIONS + session + "/close/", "{\"actual_cash\": 100000}").expect(200);

    CloudEvent event =
        events
            .list(
                "sales.sale",
                sent ->
                    sent.tenantkey().equals(store.key())
                        && sent.type().equals("sales.sale-completed.v1"),
                1)
            .getFirst();
    EventContracts.published().requireFit(event);
    assertThat(event.data().toString()).contains("api key Web shop");
    assertThat(manager.get(SALES + id(sold) + "/").text()).contains("api key Web shop");
  }

  @Test
  void itsShiftIsNoCashiersAndTheOtherWayRound() {
    long own = openSession(client);
    long cashiers = openSession(cashier);

    assertThat(own).isNotEqualTo(cashiers);
    assertThat(client.get(SESSIONS + "current/").at("/id")).isEqualTo(String.valueOf(own));
    assertThat(scan(cashier, own, 1, "1").expect(403).at("/code")).isEqualTo("not_your_session");
    TestApi seller = api.as(store, TestRole.apiClient("create_sales"));
    assertThat(scan(seller, cashiers, 1, "1").expect(403).at("/code"))
        .isEqualTo("not_your_session");
    scan(client, cashiers, 1, "1").expect(200); // it manages sales
  }

  @Test
  void itMayNotWhatItsScopesDoNotSay() {
    TestApi reader = api.as(store, TestRole.apiClient("view_products"));

    assertThat(reader.post(SESSIONS + "open/", "{\"opening_balance\": 0}").expect(403).at("/code"))
        .isEqualTo("permission_denied");
  }

  @Test
  void itApprovesNothingInTheNameOfThoseWhoManageSales() {
    long sale = id(scan(cashier, openSession(cashier), 1, "1").expect(200));

    TestAnswer refused =
        client.post(
            "/api/sales/overrides/",
            "{\"action\": \"refund\", \"sale\": %d, \"reason\": \"web\"}".formatted(sale));

    assertThat(refused.expect(403).at("/code")).isEqualTo("person_required");
    client.get("/api/sales/overrides/").expect(200);
  }
}
