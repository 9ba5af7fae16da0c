package uz.erp.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.made;
import static uz.erp.analytics.trade.TradeFixtures.paid;
import static uz.erp.analytics.trade.TradeFixtures.payment;
import static uz.erp.analytics.trade.TradeFixtures.refund;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
@Import(DashboardIT.AnotherFeature.class)
class DashboardIT {

  /** As features bring their figures. */
  @TestConfiguration(proxyBeanMethods = false)
  static class AnotherFeature {

    record Shelves(long emptyShelves) {}

    @Bean
    DashboardTile shelves(JdbcClient jdbc) {
      return new DashboardTile() {
        @Override
        public String name() {
          return "shelves";
        }

        @Override
        public Object content() {
          return new Shelves(
              jdbc.sql("select current_setting('transaction_isolation')")
                      .query(String.class)
                      .single()
                      .equals("repeatable read")
                  ? 4
                  : 0);
        }
      };
    }
  }

  private static final String PATH = "/api/analytics/dashboard/";
  private static final int HOUR = 12;

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private ZoneOffset zone;
  private TestStore store;
  private TradeEvents trade;
  private TestApi owner;

  /** Where it is between twelve and one just now, so that no test meets midnight. */
  @BeforeEach
  void openAtNoon() {
    zone = ZoneOffset.ofHours(HOUR - Instant.now().atOffset(ZoneOffset.UTC).getHour());
    store = stores.open("first-screen", zone);
    trade = new TradeEvents(events, store);
    owner = api.as(store, "owner");
  }

  @Test
  void aNewStoreHasAWholeScreenOfZeros() {
    JsonNode screen = owner.get(PATH).expect(200).json();

    assertThat(screen.at("/today/total_sales").asString()).isEqualTo("0.00");
    assertThat(screen.at("/comparison/yesterday/change").isNull()).isTrue();
    assertThat(screen.path("last_days")).hasSize(7);
    assertThat(screen.path("top_products")).isEmpty();
    assertThat(screen.path("by_method")).isEmpty();
  }

  @Test
  void otherFeaturesShowTheirTilesReadFromTheSameState() {
    JsonNode tiles = owner.get(PATH).expect(200).json().path("tiles");

    assertThat(tiles.at("/shelves/empty_shelves").asInt()).isEqualTo(4);
  }

  @Test
  void todayIsComparedWithTheSameHoursBefore() {
    LocalDate today = Instant.now().atOffset(zone).toLocalDate();
    sell(1, today, 8, "300");
    sell(2, today, HOUR - 1, "100");
    sell(3, today.minusDays(1), HOUR - 1, "200");
    sell(4, today.minusDays(1), HOUR + 1, "10000");
    sell(5, today.minusDays(7), 0, "800");
    sell(6, today.minusDays(7), 23, "10000");
    trade.send(
        made(
            refund(1, 1, today.toString(), line(1, 18, "1", "50", "1")),
            at(today, 9),
            1L,
            3L,
            payment("card", "50")));

    eventually(
        () -> {
          JsonNode screen = owner.get(PATH).expect(200).json();
          assertThat(screen.at("/today/total_sales").asString()).isEqualTo("350.00");
          assertThat(screen.at("/today/refunds_total").asString()).isEqualTo("50.00");
          assertThat(screen.at("/today/avg_sale_amount").asString()).isEqualTo("175.00");
          JsonNode comparison = screen.path("comparison");
          assertThat(comparison.path("until_hour").asInt()).isIn(HOUR, HOUR + 1);
          assertThat(comparison.at("/today/total_sales").asString()).isEqualTo("350.00");
          assertThat(comparison.at("/yesterday/total_sales").asString()).isEqualTo("200.00");
          assertThat(comparison.at("/yesterday/change").asString()).isEqualTo("75.00");
          assertThat(comparison.at("/same_weekday_last_week/total_sales").asString())
              .isEqualTo("800.00");
          assertThat(comparison.at("/same_weekday_last_week/date").asString())
              .isEqualTo(today.minusDays(7).toString());
          assertThat(screen.at("/last_days/6/total_sales").asString()).isEqualTo("350.00");
          assertThat(screen.at("/last_days/5/total_sales").asString()).isEqualTo("10200.00");
          assertThat(screen.at("/top_products/0/total_revenue").asString()).isEqualTo("350.00");
          assertThat(screen.at("/by_method/0/method").asString()).isEqualTo("mobile");
          assertThat(screen.at("/by_method/1/total_sales").asString()).isEqualTo("-50.00");
        });
  }

  @ParameterizedTest
  @CsvSource({"owner,200", "manager,200", "cashier,403", "stockkeeper,403"})
  void theScreenIsForOwnerAndManager(String role, int status) {
    assertThat(api.as(store, role).get(PATH).status()).isEqualTo(status);
  }

  private void sell(long id, LocalDate day, int hour, String total) {
    trade.send(
        made(
            paid(
                sale(id, day.toString(), id, line(id, 18, "1", total, "1")),
                payment("mobile", total)),
            at(day, hour),
            1L,
            3L,
            "Анна"));
  }

  private String at(LocalDate day, int hour) {
    return day.atTime(hour, 30).toInstant(zone).toString();
  }
}
