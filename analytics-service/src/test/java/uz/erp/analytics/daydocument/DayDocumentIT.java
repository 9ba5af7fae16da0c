package uz.erp.analytics.daydocument;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.analytics.trade.TradeLine;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class DayDocumentIT {

  private static final String DAYS = "/api/analytics/daily-sales/";
  private static final String SAVED = DAYS + "documents/";
  private static final String DAY = DAYS + "2025-01-17/";

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
    zone = ZoneOffset.ofHours(12 - Instant.now().atOffset(ZoneOffset.UTC).getHour());
    store = stores.open("evenings", zone);
    trade = new TradeEvents(events, store);
    owner = api.as(store, "owner");
  }

  private void tradeOnTheDay() {
    TradeLine line = line(1, 18, "2", "75000", "50000");
    trade.send(
        sale(
            1,
            "2025-01-17",
            7L,
            new TradeLine(
                line.lineId(),
                line.productId(),
                "<b>Чай</b> & co\n=1",
                line.sku(),
                line.quantity(),
                line.discountAmount(),
                line.taxAmount(),
                line.total(),
                line.costTotal())));
    eventually(() -> assertThat(owner.get(DAY).at("/total_sales")).isEqualTo("150000.00"));
  }

  @Test
  void aMessageAndAMailAreMadeOfTheDay() {
    tradeOnTheDay();

    JsonNode document = owner.get(DAY + "document/").expect(200).json();
    assertThat(document.path("date").asString()).isEqualTo("2025-01-17");
    assertThat(document.path("language").asString()).isEqualTo("ru");
    assertThat(document.path("text").asString())
        .startsWith("Отчёт за 17.01.2025\nПродажи: 150\u00a0000,00\u00a0UZS\nЧеков: 1\n")
        .contains("Наличные: 150\u00a0000,00\u00a0UZS")
        .contains("Петр Петров: 150\u00a0000,00\u00a0UZS (1)")
        .contains("<b>Чай</b> & co =1: 150\u00a0000,00\u00a0UZS");
    assertThat(document.path("text").asString().length()).isLessThanOrEqualTo(4_096);
    assertThat(document.at("/mail/subject").asString()).isEqualTo("Отчёт за 17.01.2025");
    assertThat(document.at("/mail/html").asString())
        .doesNotContain("<b>Чай")
        .contains("&lt;b&gt;Чай&lt;/b&gt; &amp; co");
    assertThat(document.at("/figures/day/total_sales").asString()).isEqualTo("150000.00");
    assertThat(document.at("/figures/top_products/0/product_id").asInt()).isEqualTo(18);

    TestAnswer text = owner.get(DAY + "document/?format=text&language=en").expect(200);
    assertThat(text.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(text.text()).startsWith("Report for 2025-01-17\nSales: 150,000.00\u00a0UZS");
    TestAnswer html = owner.get(DAY + "document/?format=html&language=uz").expect(200);
    assertThat(html.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(html.text()).startsWith("<!doctype html>").contains("17.01.2025 kungi hisobot");
  }

  @Test
  void aSavedDocumentStaysAsItWasWhateverIsConsumedLater() {
    tradeOnTheDay();
    JsonNode saved = owner.post(DAY + "documents/", "{}").expect(201).json();
    String path = SAVED + saved.path("id").asLong() + "/";

    assertThat(saved.at("/created_by/employee_id").asInt()).isEqualTo(1);
    assertThat(saved.at("/created_by/name").asString()).isEqualTo("Иван Иванов");
    assertThat(saved.path("is_outdated").asBoolean(true)).isFalse();
    assertThat(owner.get(path).expect(200).json()).isEqualTo(saved);

    trade.send(sale(2, "2025-01-17", 8L, line(2, 19, "1", "1000", "1")));
    eventually(() -> assertThat(owner.get(path).json().path("is_outdated").asBoolean()).isTrue());

    JsonNode outdated = owner.get(path).expect(200).json();
    for (String unchanged : List.of("text", "mail", "figures", "created_at", "language")) {
      assertThat(outdated.path(unchanged)).isEqualTo(saved.path(unchanged));
    }
    JsonNode second = owner.post(DAY + "documents/?language=uz", "{}").expect(201).json();
    assertThat(second.path("is_outdated").asBoolean(true)).isFalse();
    JsonNode list = owner.get(SAVED).expect(200).json();
    assertThat(list.path("count").asInt()).isEqualTo(2);
    assertThat(list.at("/results/0/id")).isEqualTo(second.path("id"));
    assertThat(list.at("/results/0/is_outdated").asBoolean(true)).isFalse();
    assertThat(list.at("/results/1/is_outdated").asBoolean()).isTrue();
    assertThat(owner.get(SAVED + "?start_date=2025-01-18").at("/count")).isEqualTo("0");
  }

  @Test
  void aDayWithTradeIsSavedOnceAfterItsEnd() {
    String yesterday = Instant.now().atOffset(zone).toLocalDate().minusDays(1).toString();
    trade.send(sale(1, yesterday, 7L, line(1, 18, "1", "100", "50")));

    eventually(() -> assertThat(owner.get(SAVED).json().path("count").asInt()).isEqualTo(1));
    JsonNode first = owner.get(SAVED).json().at("/results/0");
    assertThat(first.path("date").asString()).isEqualTo(yesterday);
    assertThat(first.path("created_by").isNull()).isTrue();
    assertThat(first.path("language").asString()).isEqualTo("ru");

    trade.send(sale(2, yesterday, 7L, line(2, 18, "1", "100", "50")));
    eventually(
        () ->
            assertThat(owner.get(SAVED).json().at("/results/0/is_outdated").asBoolean()).isTrue());
    assertThat(owner.get(SAVED).json().path("count").asInt()).isEqualTo(1);
  }

  @Test
  void daysThatWereLongOverAreNotSavedByThemselves() {
    tradeOnTheDay();
    String yesterday = Instant.now().atOffset(zone).toLocalDate().minusDays(1).toString();
    trade.send(sale(2, yesterday, 7L, line(2, 18, "1", "100", "50")));

    eventually(() -> assertThat(owner.get(SAVED).at("/results/0/date")).isEqualTo(yesterday));
    assertThat(owner.get(SAVED).json().path("count").asInt()).isEqualTo(1);
  }

  @Test
  void theSameKeySavesOnce() {
    TestApi keyed = owner.header("Idempotency-Key", "evening-1");

    assertThat(keyed.post(DAY + "documents/", "{}").expect(201).text())
        .isEqualTo(keyed.post(DAY + "documents/", "{}").expect(201).text());
    assertThat(owner.get(SAVED).at("/count")).isEqualTo("1");
  }

  @Test
  void documentsOfOtherStoresAreNotThere() {
    tradeOnTheDay();
    long id = owner.post(DAY + "documents/", "{}").expect(201).json().path("id").asLong();
    TestStore other = stores.open("others");

    assertThat(api.as(other, "owner").get(SAVED + id + "/").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents/0/",
        "documents/9223372036854775807/",
        "documents/99999999999999999999/",
        "documents/x/",
        "9999-12-31/document/"
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThat(owner.get(DAYS + path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-17/document/?format=pdf,format",
    "2025-01-17/document/?language=fr,language",
    "9999-99-99/document/,date",
    "17.01.2025/document/,date",
    "documents/?ordering=text,ordering",
    "documents/?page=0,page",
    "documents/?start_date=2025-02-30,start_date",
  })
  void badInputIsRefusedByTheNameOfTheField(String path, String field) {
    assertThat(owner.get(DAYS + path).expect(400).at("/errors/" + field + "/0")).isNotBlank();
  }

  @Test
  void aDayToComeCannotBeSaved() {
    LocalDate tomorrow = Instant.now().atOffset(zone).toLocalDate().plusDays(1);

    owner.post(DAYS + tomorrow + "/documents/", "{}").expect(404);
    owner.post(DAYS + "yesterday/documents/", "{}").expect(400);
  }

  @ParameterizedTest
  @CsvSource({"owner,200,201", "manager,200,201", "cashier,403,403", "stockkeeper,403,403"})
  void documentsAreForOwnerAndManager(String role, int read, int write) {
    TestApi employee = api.as(store, role);

    assertThat(employee.get(DAY + "document/").status()).isEqualTo(read);
    assertThat(employee.get(SAVED).status()).isEqualTo(read);
    assertThat(employee.post(DAY + "documents/", "{}").status()).isEqualTo(write);
  }
}
