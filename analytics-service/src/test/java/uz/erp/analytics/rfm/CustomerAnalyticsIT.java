package uz.erp.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.analytics.customer.CustomerEvents;
import uz.erp.analytics.customer.CustomerRefunds;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class CustomerAnalyticsIT {

  private static final String PATH = "/api/analytics/customer-analytics/";
  private static final String SEGMENTS = PATH + "segments/";
  private static final String AT_RISK = PATH + "at-risk/";
  private static final String JANUARY = "?start_date=2025-01-01&end_date=2025-01-31";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;
  private TradeEvents trade;
  private CustomerEvents customers;

  @BeforeEach
  void open() {
    store = stores.open("rfm");
    owner = api.as(store, "owner");
    trade = new TradeEvents(events, store);
    customers = new CustomerEvents(events, store);
  }

  @Test
  void segmentsAreAnsweredAsDocumented() {
    LocalDate today = LocalDate.now(store.tenant().zone());
    sell(1, today.toString(), 7L, "100000");
    sell(2, today.toString(), 7L, "50000");
    sell(3, today.minusDays(29).toString(), 8L, "40000");
    sell(4, today.toString(), null, "999999"); // of no customer
    sell(5, today.minusDays(30).toString(), 9L, "7000"); // of the period before
    sell(6, today.minusDays(59).toString(), 8L, "7000");
    sell(7, today.minusDays(60).toString(), 8L, "7000"); // before that

    eventually(() -> assertThat(atPath(SEGMENTS, "/customers")).isEqualTo("2"));
    eventually(
        () -> {
          JsonNode answer = owner.get(SEGMENTS).expect(200).json();
          assertThat(answer.at("/period/period_start").asString())
              .isEqualTo(today.minusDays(29).toString());
          assertThat(answer.at("/period/period_end").asString()).isEqualTo(today.toString());
          assertThat(answer.get("segments").valueStream().map(s -> s.get("segment").asString()))
              .containsExactlyElementsOf(
                  Arrays.stream(Segment.values()).map(Segment::label).toList());
          JsonNode attention = answer.at("/segments/5");
          assertThat(attention.get("count").isInt()).isTrue();
          assertThat(attention.get("count").asInt()).isEqualTo(1);
          assertThat(attention.get("total_spent").asString()).isEqualTo("150000.00");
          assertThat(attention.get("avg_purchase").asString()).isEqualTo("75000.00");
          assertThat(attention.get("share").asString()).isEqualTo("50.00");
          assertThat(attention.get("moved_in").asInt()).isEqualTo(1);
          JsonNode lost = answer.at("/segments/9");
          assertThat(lost.get("count").asInt()).isEqualTo(1);
          assertThat(lost.get("total_spent").asString()).isEqualTo("40000.00");
          assertThat(lost.get("moved_in").asInt()).isZero();
          assertThat(lost.get("moved_out").asInt()).isZero();
          assertThat(answer.at("/segments/0/count").asInt()).isZero();
          assertThat(answer.at("/segments/0/avg_purchase").asString()).isEqualTo("0.00");
          // 9 was the recent one of two in the period before and bought nothing since, 7 is new
          assertThat(answer.get("moves")).hasSize(2);
          assertThat(answer.at("/moves/0/from").isNull()).isTrue();
          assertThat(answer.at("/moves/0/to").asString()).isEqualTo("Need Attention");
          assertThat(answer.at("/moves/1/from").asString()).isEqualTo("Promising");
          assertThat(answer.at("/moves/1/to").isNull()).isTrue();
        });
  }

  @Test
  void aStoreWithoutCustomersHasTenEmptySegments() {
    JsonNode answer = owner.get(SEGMENTS + JANUARY).expect(200).json();

    assertThat(answer.get("segments")).hasSize(10);
    assertThat(answer.get("segments")).allMatch(line -> line.get("count").asInt() == 0);
    assertThat(answer.get("moves")).isEmpty();
    assertThat(atPath(AT_RISK, "/count")).isEqualTo("0");
  }

  @Test
  void whoMayLeaveIsListedByName() {
    sell(1, "2025-01-30", 7L, "100000");
    sell(2, "2025-01-02", 8L, "40000");
    sell(3, "2025-01-03", 9L, "5000");
    customers.changed(8, 1, "Алишер Навоий", "+998901234567");
    customers.changed(9, 1, "Bobur", null);

    eventually(
        () -> {
          JsonNode list = owner.get(AT_RISK + JANUARY).expect(200).json();
          assertThat(list.get("count").asInt()).isEqualTo(2);
          JsonNode first = list.at("/results/0");
          assertThat(first.get("customer_id").asLong()).isEqualTo(8);
          assertThat(first.get("customer_name").asString()).isEqualTo("Алишер Навоий");
          assertThat(first.get("customer_phone").asString()).isEqualTo("+998901234567");
          assertThat(first.get("segment").asString()).isEqualTo("Hibernating");
          assertThat(first.get("recency_days").asInt()).isEqualTo(29);
          assertThat(first.get("frequency").asInt()).isEqualTo(1);
          assertThat(first.get("monetary").asString()).isEqualTo("40000.00");
          assertThat(first.get("r_score").asInt()).isEqualTo(1);
          assertThat(first.get("f_score").asInt()).isEqualTo(1);
          assertThat(first.get("m_score").asInt()).isEqualTo(2);
          assertThat(first.get("last_purchase_on").asString()).isEqualTo("2025-01-02");
          assertThat(list.at("/results/1/customer_name").asString()).isEqualTo("Bobur");
        });
    assertThat(atPath(AT_RISK + JANUARY + "&ordering=monetary", "/results/0/customer_id"))
        .isEqualTo("9");
    assertThat(atPath(AT_RISK + JANUARY + "&ordering=-recency_days", "/results/0/customer_id"))
        .isEqualTo("8");
    assertThat(atPath(AT_RISK + JANUARY + "&segment=Hibernating", "/count")).isEqualTo("2");
    assertThat(atPath(AT_RISK + JANUARY + "&segment=Can%27t%20Lose%20Them", "/count"))
        .isEqualTo("0");
    assertThat(atPath(AT_RISK + JANUARY + "&search=9012345", "/count")).isEqualTo("1");
    JsonNode behind = owner.get(AT_RISK + JANUARY + "&page=2&page_size=5").json();
    assertThat(behind.get("count").asInt()).isEqualTo(2);
    assertThat(behind.get("results")).isEmpty();
  }

  @Test
  void refundsAreTakenOffAndNothingIsStillAFigure() {
    sell(1, "2025-01-10", 7L, "5000");
    sell(2, "2025-01-10", 8L, "9000");
    events.send(
        TradeEvents.TOPIC, CustomerRefunds.event(events, store, 1, 2, "2025-01-12", 8, "9000"));
    events.send(
        TradeEvents.TOPIC, CustomerRefunds.event(events, store, 2, 77, "2025-01-12", 9, "300"));

    eventually(
        () -> {
          JsonNode profile = profile(8);
          assertThat(profile.at("/rfm/monetary").asString()).isEqualTo("0.00");
          assertThat(profile.at("/rfm/m_score").asInt()).isEqualTo(1);
          assertThat(profile.at("/rfm/frequency").asInt()).isEqualTo(1);
          assertThat(profile(7).at("/rfm/m_score").asInt()).isEqualTo(3);
          JsonNode refundedOnly = profile(9);
          assertThat(refundedOnly.get("rfm").isNull()).isTrue();
          assertThat(refundedOnly.get("total_spent").asString()).isEqualTo("-300.00");
        });
    assertThat(atPath(SEGMENTS + JANUARY, "/customers")).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheAbsorbedBoughtCountsForTheOneThatStays(boolean mergedFirst) {
    customers.changed(21, 1, "Twice", "+998901111111");
    if (mergedFirst) {
      customers.merged(21, 2, 22);
      customers.merged(22, 2, 23);
    }
    sell(1, "2025-01-10", 21L, "1000");
    sell(2, "2025-01-11", 22L, "2000");
    sell(3, "2025-01-12", 23L, "4000");
    if (!mergedFirst) {
      customers.merged(22, 2, 23);
      customers.merged(21, 2, 22);
    }
    customers.changed(23, 3, "Once", null);

    eventually(
        () -> {
          JsonNode report = owner.get(SEGMENTS + JANUARY).json();
          assertThat(report.get("customers").asInt()).isEqualTo(1);
          for (long id = 21; id <= 23; id++) {
            JsonNode profile = profile(id);
            assertThat(profile.get("customer_id").asLong()).isEqualTo(23);
            assertThat(profile.get("customer_name").asString()).isEqualTo("Once");
            assertThat(profile.get("receipts").asInt()).isEqualTo(3);
            assertThat(profile.at("/rfm/frequency").asInt()).isEqualTo(3);
            assertThat(profile.at("/rfm/monetary").asString()).isEqualTo("7000.00");
          }
        });
    assertThat(owner.get(AT_RISK + JANUARY).text()).doesNotContain("Twice");
  }

  @Test
  void ofACustomerWhoIsGoneOnlyTheNumberRemains() {
    sell(1, "2025-01-10", 8L, "1000");
    customers.changed(8, 1, "Forget Me", "+998902222222");
    eventually(() -> assertThat(profile(8).get("customer_name").asString()).isEqualTo("Forget Me"));
    customers.deleted(8, 3);
    customers.changed(8, 2, "Forget Me", "+998902222222"); // older news
    eventually(() -> assertThat(profile(8).get("customer_name").isNull()).isTrue());

    JsonNode profile = profile(8);
    assertThat(profile.get("customer_phone").isNull()).isTrue();
    assertThat(profile.get("total_spent").asString()).isEqualTo("1000.00");
    assertThat(atPath(AT_RISK + JANUARY, "/results/0/customer_id")).isEqualTo("8");
    assertThat(owner.get(AT_RISK + JANUARY).text()).doesNotContain("Forget", "99890222");
  }

  @ParameterizedTest
  @CsvSource({
    "segments/?start_date=17.01.2025,start_date",
    "segments/?start_date=9999-99-99,start_date",
    "segments/?end_date=2025-02-30,end_date",
    "segments/?start_date=2025-02-01&end_date=2025-01-01,start_date",
    "segments/?start_date=2020-01-01&end_date=2025-01-01,end_date",
    "segments/?days=0,days",
    "segments/?days=1099,days",
    "segments/?days=99999999999,days",
    "at-risk/?segment=Champions,segment",
    "at-risk/?segment=at%20risk,segment",
    "at-risk/?segment=%00,segment",
    "at-risk/?ordering=phone,ordering",
    "at-risk/?page=0,page",
    "customers/7/?days=x,days",
    "runs/?ordering=status,ordering",
  })
  void badInputIsRefusedByTheNameOfTheField(String query, String field) {
    TestAnswer answer = owner.get(PATH + query).expect(400);

    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(answer.at("/errors/" + field + "/0")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "9223372036854775807", "99999999999999999999", "seven"})
  void anUnknownCustomerIsNotThere(String id) {
    owner.get(PATH + "customers/" + id + "/").expect(404);
    owner.get(PATH + "runs/" + id + "/").expect(404);
  }

  @ParameterizedTest
  @CsvSource({"0001-01-01,0001-01-02", "9999-12-30,9999-12-31"})
  void theEndsOfTheCalendarHaveNoCustomers(String start, String end) {
    String period = "?start_date=" + start + "&end_date=" + end;
    assertThat(atPath(SEGMENTS + period, "/customers")).isEqualTo("0");
    assertThat(atPath(AT_RISK + period + "&page=1000000", "/count")).isEqualTo("0");
    owner.get(SEGMENTS + "?end_date=" + start).expect(200);
  }

  @ParameterizedTest
  @CsvSource({"owner,200", "manager,200", "cashier,403", "stockkeeper,403"})
  void customersAreForOwnerAndManager(String role, int status) {
    TestApi caller = api.as(store, role);
    assertThat(caller.get(SEGMENTS).status()).isEqualTo(status);
    assertThat(caller.get(AT_RISK).status()).isEqualTo(status);
    assertThat(caller.get(PATH + "runs/").status()).isEqualTo(status);
    assertThat(caller.get(PATH + "customers/1/").status()).isEqualTo(status == 200 ? 404 : 403);
    if (status == 403) {
      caller.post(PATH + "recompute/", "{}").expect(403);
    }
  }

  private void sell(long id, String date, @Nullable Long customer, String amount) {
    trade.send(sale(id, date, customer, line(id, 1, "1", amount, "1")));
  }

  private JsonNode profile(long id) {
    return owner.get(PATH + "customers/" + id + "/" + JANUARY).expect(200).json();
  }

  private String atPath(String path, String pointer) {
    return owner.get(path).expect(200).at(pointer);
  }
}
