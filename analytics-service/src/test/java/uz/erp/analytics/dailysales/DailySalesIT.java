package uz.erp.analytics.dailysales;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.discounted;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.refund;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class DailySalesIT {

  private static final String PATH = "/api/analytics/daily-sales/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TradeEvents trade;
  private TestApi owner;

  @BeforeEach
  void openStore() {
    store = stores.open("reports");
    trade = new TradeEvents(events, store);
    owner = api.as(store, "owner");
  }

  @Test
  void aDayWithoutSalesIsAllZeros() {
    JsonNode today = owner.get(PATH + "today/").expect(200).json();

    assertThat(today.get("date").asString()).isEqualTo(today("Asia/Tashkent"));
    assertThat(today.get("id").asLong()).isPositive();
    assertThat(today.get("total_sales").asString()).isEqualTo("0.00");
    assertThat(today.get("total_sales_count").asInt(-1)).isZero();
    assertThat(today.get("avg_sale_amount").asString()).isEqualTo("0.00");
    assertThat(today.get("total_discount").asString()).isEqualTo("0.00");
    assertThat(today.get("total_tax").asString()).isEqualTo("0.00");
    assertThat(today.get("total_items_sold").asString()).isEqualTo("0.000");
    assertThat(today.get("unique_customers").asInt(-1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
  void todayIsTheStoresOwnDay(String zone) {
    TestStore faraway = stores.open("faraway", ZoneId.of(zone));

    assertThat(api.as(faraway, "owner").get(PATH + "today/").at("/date")).isEqualTo(today(zone));
  }

  @Test
  void salesAndRefundsMakeTheReportOfTheDay() {
    String today = today("Asia/Tashkent");
    trade.send(sale(1, today, 7L, line(1, 18, "2", "75000", "50000")));
    trade.send(sale(2, today, 7L, discounted(line(2, 19, "0.5", "20000", "12000"), "1000")));
    trade.send(sale(3, today, null, line(3, 19, "1", "20000", "12000")));
    trade.send(refund(1, 1, today, line(1, 18, "1", "75000", "50000")));

    eventually(
        () -> {
          JsonNode report = owner.get(PATH + "today/").expect(200).json();
          assertThat(report.get("total_sales_count").isIntegralNumber()).isTrue();
          assertThat(report.get("total_sales_count").asInt()).isEqualTo(3);
          assertThat(report.get("refunds_count").asInt()).isEqualTo(1);
          assertThat(report.get("total_sales").asString()).isEqualTo("104000.00");
          assertThat(report.get("avg_sale_amount").asString()).isEqualTo("34666.67");
          assertThat(report.get("total_discount").asString()).isEqualTo("1000.00");
          assertThat(report.get("total_tax").asString()).isEqualTo("11142.87");
          assertThat(report.get("total_items_sold").asString()).isEqualTo("2.500");
          assertThat(report.get("unique_customers").asInt()).isEqualTo(1);
          assertThat(report.get("gross_sales").asString()).isEqualTo("179000.00");
          assertThat(report.get("refunds_total").asString()).isEqualTo("75000.00");
          assertThat(report.get("total_cost").asString()).isEqualTo("68000.00");
          assertThat(report.get("total_profit").asString()).isEqualTo("36000.00");
        });
  }

  @Test
  void aRefundLowersItsOwnDayAndNotTheDayOfTheSale() {
    trade.send(sale(1, "2025-01-17", null, line(1, 18, "1", "75000", "50000")));
    trade.send(refund(1, 1, "2025-01-20", line(1, 18, "1", "75000", "50000")));

    eventually(
        () -> {
          JsonNode report = period("2025-01-01", "2025-01-31").expect(200).json();
          assertThat(report.at("/period/days").asInt()).isEqualTo(31);
          assertThat(report.at("/totals/total_sales").asString()).isEqualTo("0.00");
          assertThat(report.at("/totals/total_count").asInt()).isEqualTo(1);
          assertThat(report.at("/totals/avg_sale").asString()).isEqualTo("0.00");
          assertThat(report.at("/totals/refunds_total").asString()).isEqualTo("75000.00");
          assertThat(report.at("/daily_reports").size()).isEqualTo(2);
          assertThat(report.at("/daily_reports/0/id").asLong()).isEqualTo(20250117);
          assertThat(report.at("/daily_reports/0/date").asString()).isEqualTo("2025-01-17");
          assertThat(report.at("/daily_reports/0/total_sales").asString()).isEqualTo("75000.00");
          assertThat(report.at("/daily_reports/1/date").asString()).isEqualTo("2025-01-20");
          assertThat(report.at("/daily_reports/1/total_sales").asString()).isEqualTo("-75000.00");
        });
  }

  @Test
  void aRefundThatArrivesBeforeItsSaleIsCounted() {
    trade.send(refund(1, 1, "2025-01-18", line(1, 18, "1", "75000", "50000")));
    eventually(
        () ->
            assertThat(period("2025-01-01", "2025-01-31").at("/totals/total_sales"))
                .isEqualTo("-75000.00"));

    trade.send(sale(1, "2025-01-17", null, line(1, 18, "2", "75000", "50000")));
    eventually(
        () ->
            assertThat(period("2025-01-01", "2025-01-31").at("/totals/total_sales"))
                .isEqualTo("75000.00"));
  }

  @Test
  void anEventThatIsSentTwiceCountsOnce() {
    CloudEvent sent = trade.send(sale(1, "2025-01-17", 7L, line(1, 18, "1", "75000", "50000")));
    events.send(TradeEvents.TOPIC, sent);
    // the same fact under another event id, as after a rebuilt outbox
    trade.send(sale(1, "2025-01-17", 7L, line(1, 18, "1", "75000", "50000")));
    trade.send(sale(2, "2025-01-17", 8L, line(2, 18, "1", "75000", "50000")));

    eventually(
        () -> {
          JsonNode day = period("2025-01-17", "2025-01-17").json().at("/daily_reports/0");
          assertThat(day.path("unique_customers").asInt()).isEqualTo(2);
          assertThat(day.path("total_sales").asString()).isEqualTo("150000.00");
          assertThat(day.path("total_sales_count").asInt()).isEqualTo(2);
        });
  }

  @Test
  void theListShowsTheNewestDayFirstPageByPage() {
    for (int day = 1; day <= 5; day++) {
      trade.send(
          sale(day, "2025-01-0" + day, null, line(day, 18, String.valueOf(6 - day), "100", "50")));
    }
    eventually(() -> assertThat(owner.get(PATH).json().get("count").asInt()).isEqualTo(5));

    JsonNode firstPage = owner.get(PATH + "?page_size=2").expect(200).json();
    assertThat(firstPage.at("/results/0/date").asString()).isEqualTo("2025-01-05");
    assertThat(firstPage.get("next").asString()).contains("page=2");
    assertThat(firstPage.get("previous").isNull()).isTrue();

    JsonNode bestFirst =
        owner
            .get(PATH + "?ordering=-total_sales&start_date=2025-01-02&end_date=2025-01-04")
            .expect(200)
            .json();
    assertThat(bestFirst.get("count").asInt()).isEqualTo(3);
    assertThat(bestFirst.at("/results/0/date").asString()).isEqualTo("2025-01-02");
  }

  @ParameterizedTest
  @CsvSource({
    "period/,start_date",
    "period/,end_date",
    "period/?start_date=2025-01-01,end_date",
    "period/?start_date=2025-02-30&end_date=2025-03-01,start_date",
    "period/?start_date=2025-01-02&end_date=2025-01-01,start_date",
    "period/?start_date=2022-01-01&end_date=2025-01-03,end_date",
    "period/?start_date=%2B999999999-01-01&end_date=2025-01-01,start_date",
    "period/?start_date=2025-01-01%00&end_date=2025-01-01,start_date",
    "?start_date=x,start_date",
    "?start_date=2025-01-02&end_date=2025-01-01,start_date",
    "?ordering=password,ordering",
    "?page=0,page",
    "?page_size=101,page_size",
  })
  void badInputIsRefusedByTheNameOfTheField(String query, String field) {
    TestAnswer answer = owner.get(PATH + query).expect(400);

    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(answer.at("/errors/" + field + "/0")).isNotBlank();
    assertThat(answer.at("/" + field + "/0")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"owner,200", "manager,200", "cashier,403", "stockkeeper,403"})
  void salesFiguresAreForOwnerAndManager(String role, int status) {
    TestApi employee = api.as(store, role);

    assertThat(employee.get(PATH).status()).isEqualTo(status);
    assertThat(employee.get(PATH + "today/").status()).isEqualTo(status);
    assertThat(employee.get(PATH + "period/?start_date=2025-01-01&end_date=2025-01-31").status())
        .isEqualTo(status);
  }

  private TestAnswer period(String start, String end) {
    return owner.get(PATH + "period/?start_date=" + start + "&end_date=" + end);
  }

  private static String today(String zone) {
    return LocalDate.ofInstant(Instant.now(), ZoneId.of(zone)).toString();
  }
}
