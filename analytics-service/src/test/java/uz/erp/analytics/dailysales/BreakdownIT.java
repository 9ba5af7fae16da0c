package uz.erp.analytics.dailysales;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.made;
import static uz.erp.analytics.trade.TradeFixtures.paid;
import static uz.erp.analytics.trade.TradeFixtures.payment;
import static uz.erp.analytics.trade.TradeFixtures.refund;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.analytics.trade.TradeFixtures.withoutCost;
import static uz.erp.platform.test.Eventually.eventually;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** A day broken down; the store's clock is five hours ahead of the events'. */
@ServiceIT
class BreakdownIT {

  private static final String DAYS = "/api/analytics/daily-sales/";
  private static final String DAY = DAYS + "2025-01-17/";
  private static final String JANUARY = "&start_date=2025-01-01&end_date=2025-01-31";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TradeEvents trade;
  private TestApi owner;

  @BeforeEach
  void tradeForADay() {
    store = stores.open("parts");
    trade = new TradeEvents(events, store);
    owner = api.as(store, "owner");
    // 9 o'clock, register 1, Anna: 150 000 and 0.50 of rounding, in cash and by card
    trade.send(
        made(
            paid(
                sale(1, "2025-01-17", 7L, line(1, 18, "2", "75000", "50000")),
                payment("cash", "100000.50"),
                payment("card", "50000")),
            "2025-01-17T04:10:00Z",
            1L,
            3L,
            "Анна"));
    // 18 o'clock, register 2, Boris: 20 000 of unknown cost
    trade.send(
        made(
            sale(2, "2025-01-17", 8L, withoutCost(line(2, 19, "1", "20000", "0"))),
            "2025-01-17T13:59:59.999999Z",
            2L,
            4L,
            "Борис"));
    // Boris takes back at register 2 what Anna sold at register 1, by card
    trade.send(
        made(
            refund(1, 1, "2025-01-17", line(1, 18, "1", "75000", "50000")),
            "2025-01-17T13:00:00Z",
            2L,
            4L,
            payment("card", "75000")));
    eventually(
        () -> {
          JsonNode day = owner.get(DAY).expect(200).json();
          assertThat(day.path("total_sales_count").asInt()).isEqualTo(2);
          assertThat(day.path("refunds_count").asInt()).isEqualTo(1);
        });
  }

  @Test
  void aDayIsToldApartByItsHours() {
    JsonNode hours = owner.get(DAY).json().path("by_hour");

    assertThat(hours).hasSize(2);
    assertThat(hours.at("/0/hour").asInt()).isEqualTo(9);
    assertThat(hours.at("/0/name").asString()).isEqualTo("09:00–10:00");
    assertThat(hours.at("/0/total_sales").asString()).isEqualTo("150000.50");
    assertThat(hours.at("/0/total_profit").asString()).isEqualTo("50000.50");
    assertThat(hours.at("/1/hour").asInt()).isEqualTo(18);
    assertThat(hours.at("/1/gross_sales").asString()).isEqualTo("20000.00");
    assertThat(hours.at("/1/refunds_total").asString()).isEqualTo("75000.00");
    assertThat(hours.at("/1/total_sales").asString()).isEqualTo("-55000.00");
  }

  @Test
  void refundsCountByTheMethodTheyArePaidBackBy() {
    JsonNode methods = owner.get(DAY).json().path("by_method");

    assertThat(methods).hasSize(2);
    assertThat(methods.at("/0/method").asString()).isEqualTo("cash");
    assertThat(methods.at("/0/name").asString()).isEqualTo("Наличные");
    assertThat(methods.at("/0/total_sales").asString()).isEqualTo("120000.50");
    assertThat(methods.at("/0/total_sales_count").asInt()).isEqualTo(2);
    assertThat(methods.at("/1/method").asString()).isEqualTo("card");
    assertThat(methods.at("/1/gross_sales").asString()).isEqualTo("50000.00");
    assertThat(methods.at("/1/refunds_total").asString()).isEqualTo("75000.00");
    assertThat(methods.at("/1/total_sales").asString()).isEqualTo("-25000.00");
    assertThat(methods.at("/1/refunds_count").asInt()).isEqualTo(1);
  }

  @Test
  void cashiersAreNamedAsOnTheReceipt() {
    JsonNode cashiers = owner.get(DAY).json().path("by_cashier");

    assertThat(cashiers.at("/0/employee_id").asInt()).isEqualTo(3);
    assertThat(cashiers.at("/0/cashier_name").asString()).isEqualTo("Анна");
    assertThat(cashiers.at("/0/avg_sale_amount").asString()).isEqualTo("150000.50");
    assertThat(cashiers.at("/1/cashier_name").asString()).isEqualTo("Борис");
    assertThat(cashiers.at("/1/refunds_total").asString()).isEqualTo("75000.00");
    assertThat(cashiers.at("/1/total_profit").asString()).isEqualTo("-5000.00");
  }

  @Test
  void registersAreNamedOnceTheirSessionIsClosed() {
    assertThat(owner.get(DAY).at("/by_register/0/register_name")).isEqualTo("Касса № 1");
    assertThat(owner.header("Accept-Language", "en").get(DAY).at("/by_register/0/register_name"))
        .isEqualTo("Register no. 1");

    String closed = EventContracts.consumedSample("sales.session-closed.v1").data().toString();
    events.send("sales.session", events.event(store, "sales.session-closed.v1", 9, 1, closed));

    eventually(
        () -> assertThat(owner.get(DAY).at("/by_register/0/register_name")).isEqualTo("Касса 1"));
  }

  @Test
  void roundingAndCoverageAreToldOfTheDay() {
    JsonNode day = owner.get(DAY).json();

    assertThat(day.path("rounding").asString()).isEqualTo("0.50");
    // 75 000 of 95 000 have a known cost
    assertThat(day.path("cost_coverage").asString()).isEqualTo("78.95");
    assertThat(day.path("total_profit").asString()).isEqualTo("45000.50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hour", "method", "cashier", "register"})
  void thePartsOfAPeriodAddUpToIt(String by) {
    trade.send(sale(3, "2025-01-31", null, line(3, 18, "1", "1000", "1")));
    sendPastSale();
    eventually(
        () -> {
          JsonNode answer = owner.get(DAYS + "breakdown/?by=" + by + JANUARY).expect(200).json();
          assertThat(answer.at("/totals/total_count").asInt()).isEqualTo(4);
          List<BigDecimal> sums =
              answer
                  .path("by_" + by)
                  .valueStream()
                  .map(part -> new BigDecimal(part.path("total_sales").asString()))
                  .toList();
          assertThat(sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualTo(answer.at("/totals/total_sales").asString());
        });
    JsonNode answer = owner.get(DAYS + "breakdown/?by=" + by + JANUARY).json();
    assertThat(answer.path("by").asString()).isEqualTo(by);
    assertThat(answer.propertyStream().filter(p -> p.getValue().isNull()).count()).isEqualTo(3);
  }

  @Test
  void importedSalesAreAPartOfTheirOwn() {
    sendPastSale();

    eventually(
        () -> {
          JsonNode day = owner.get(DAYS + "2025-01-05/").expect(200).json();
          assertThat(day.path("total_sales").asString()).isEqualTo("29500.00");
          assertThat(day.at("/by_hour/0/hour").isNull()).isTrue();
          assertThat(day.at("/by_hour/0/name").asString()).isEqualTo("Без времени");
          assertThat(day.at("/by_cashier/0/employee_id").isNull()).isTrue();
          assertThat(day.at("/by_cashier/0/cashier_name").asString()).isEqualTo("Без кассира");
          assertThat(day.at("/by_register/0/register_id").isNull()).isTrue();
          assertThat(day.at("/by_method/0/method").asString()).isEqualTo("cash");
        });
  }

  @Test
  void aSaleThatComesLateRestatesItsDay() {
    trade.send(
        made(
            sale(9, "2025-01-17", 9L, line(9, 18, "1", "1000", "1")),
            "2025-01-17T04:59:59Z",
            1L,
            3L,
            "Анна Новая"));

    eventually(
        () -> {
          JsonNode day = owner.get(DAY).json();
          assertThat(day.path("total_sales").asString()).isEqualTo("96000.50");
          assertThat(day.at("/by_hour/0/total_sales_count").asInt()).isEqualTo(2);
          assertThat(day.at("/by_cashier/0/cashier_name").asString()).isEqualTo("Анна Новая");
        });
  }

  @Test
  void aDayWithoutTradeIsAllZerosAndOneToComeIsNotThere() {
    JsonNode day = owner.get(DAYS + "2024-02-29/").expect(200).json();
    assertThat(day.path("total_sales").asString()).isEqualTo("0.00");
    assertThat(day.path("cost_coverage").isNull()).isTrue();
    assertThat(day.path("by_hour")).isEmpty();

    assertThat(owner.get(DAYS + "9999-12-31/").expect(404).at("/code")).isEqualTo("not_found");
  }

  @Test
  void trendsShowEveryDay() {
    JsonNode trends = owner.get(DAYS + "trends/").expect(200).json();
    assertThat(trends.path("days")).hasSize(30);
    assertThat(trends.at("/period/days").asInt()).isEqualTo(30);
    assertThat(trends.at("/days/29/date")).isEqualTo(trends.at("/period/end_date"));
    assertThat(trends.at("/days/29/total_sales").asString()).isEqualTo("0.00");
    assertThat(trends.at("/previous/change/total_sales").isNull()).isTrue();

    assertThat(owner.get(DAYS + "trends/?days=1098").expect(200).json().path("days")).hasSize(1098);
    assertThat(owner.get(DAYS + "trends/?days=1").expect(200).json().path("days")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "trends/?days=0,days",
    "trends/?days=1099,days",
    "trends/?days=99999999999,days",
    "trends/?days=many,days",
    "breakdown/?start_date=2025-01-01&end_date=2025-01-02,by",
    "breakdown/?by=customer&start_date=2025-01-01&end_date=2025-01-02,by",
    "breakdown/?by=HOUR&start_date=2025-01-01&end_date=2025-01-02,by",
    "breakdown/?by=hour,start_date",
    "breakdown/?by=hour&start_date=2025-01-01&end_date=9999-99-99,end_date",
    "breakdown/?by=hour&start_date=2022-01-01&end_date=2025-01-03,end_date",
    "2025-02-30/,date",
    "9999-99-99/,date",
    "tomorrow/,date",
    "0000-01-01/,date",
  })
  void badInputIsRefusedByTheNameOfTheField(String path, String field) {
    TestAnswer answer = owner.get(DAYS + path).expect(400);

    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(answer.at("/errors/" + field + "/0")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"owner,200", "manager,200", "cashier,403", "stockkeeper,403"})
  void salesFiguresAreForOwnerAndManager(String role, int status) {
    for (String path : List.of("2025-01-17/", "trends/", "breakdown/?by=hour" + JANUARY)) {
      assertThat(api.as(store, role).get(DAYS + path).status()).as(path).isEqualTo(status);
    }
  }

  private void sendPastSale() {
    String past =
        EventContracts.consumedSample("sales.past-sale-imported.v1")
            .data()
            .toString()
            .replace("2023-12-31", "2025-01-05");
    events.send("sales.past-sale", events.event(store, "sales.past-sale-imported.v1", 3, 1, past));
  }
}
