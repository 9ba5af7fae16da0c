package uz.erp.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** Who may see sales alone, as an API key of a till's maker, does not see what they earned. */
@ServiceIT
class CostFiguresIT {

  private static final String DAYS = "/api/analytics/daily-sales/";
  private static final String TOP = "/api/analytics/product-performance/top-products/";
  private static final String JANUARY = "?start_date=2025-01-01&end_date=2025-01-31";
  private static final String DAY = DAYS + "2025-01-17/";

  private static final List<String> REPORTS =
      List.of(
          DAYS,
          DAY,
          DAYS + "period/" + JANUARY,
          DAYS + "breakdown/" + JANUARY + "&by=cashier",
          DAYS + "trends/",
          TOP + JANUARY,
          "/api/analytics/dashboard/");

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;
  private TestApi key;

  @BeforeEach
  void tradeForADay() {
    store = stores.open("earnings");
    owner = api.as(store, "owner");
    key = api.as(store, TestRole.apiClient("manage_sales"));
    new TradeEvents(events, store)
        .send(sale(1, "2025-01-17", null, line(1, 18, "2", "75000", "50000")));
    eventually(() -> assertThat(owner.get(DAY).at("/total_profit")).isEqualTo("50000.00"));
  }

  @Test
  void noReportTellsIt() {
    for (String report : REPORTS) {
      assertThat(owner.get(report).expect(200).text()).as(report).contains("total_profit");
      assertThat(key.get(report).expect(200).text())
          .as(report)
          .contains("total_")
          .doesNotContain("profit", "cost");
    }
    assertThat(key.get(DAY).at("/total_sales")).isEqualTo("150000.00");
  }

  @Test
  void noMoreDoesTheOrderOfTheBest() {
    owner.get(TOP + JANUARY + "&order_by=profit").expect(200);
    assertThat(key.get(TOP + JANUARY + "&order_by=profit").expect(400).at("/order_by/0"))
        .contains("revenue, quantity")
        .doesNotContain("profit");
  }

  @Test
  void aDocumentTellsTheProfitAndIsForThoseWhoSeeIt() {
    String saved = DAYS + "documents/";
    long id = owner.post(DAY + "documents/", "{}").expect(201).json().path("id").asLong();

    for (String form : List.of("json", "text", "html")) {
      owner.get(DAY + "document/?format=" + form).expect(200);
      key.get(DAY + "document/?format=" + form).expect(403);
    }
    key.post(DAY + "documents/", "{}").expect(403);
    key.get(saved + id + "/").expect(403);
    assertThat(key.get(saved).expect(200).text()).doesNotContain("profit", "50 000", "50000");
    assertThat(owner.get(saved + id + "/").at("/figures/day/total_profit")).isEqualTo("50000.00");
  }

  @Test
  void theScopeForReportsShowsIt() {
    TestApi reader = api.as(store, TestRole.apiClient("manage_sales", "view_analytics"));

    assertThat(reader.get(DAY).at("/total_cost")).isEqualTo("100000.00");
    reader.get(DAY + "document/").expect(200);
  }
}
