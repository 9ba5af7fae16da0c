package uz.erp.analytics.export;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.analytics.stock.StockEvents;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.analytics.trade.TradeLine;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ExportIT {

  private static final String PATH = "/api/analytics/export/";
  private static final String JANUARY = "start_date=2025-01-01&end_date=2025-01-31";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;

  @BeforeEach
  void tradeForTwoDays() {
    store = stores.open("exports");
    owner = api.as(store, "owner");
    TradeEvents trade = new TradeEvents(events, store);
    TradeLine line = line(2, 19, "1", "50", "20");
    trade.send(sale(1, "2025-01-10", 7L, line(1, 18, "2", "75000", "50000")));
    trade.send(
        sale(
            2,
            "2025-01-11",
            null,
            new TradeLine(
                line.lineId(),
                line.productId(),
                "=HYPERLINK(\"http://x\")",
                line.sku(),
                line.quantity(),
                line.discountAmount(),
                line.taxAmount(),
                line.total(),
                line.costTotal())));
    StockEvents stock = new StockEvents(events, store);
    LocalDate today = LocalDate.now(store.tenant().zone());
    stock.stock(18, 1, today.minusDays(100), "40", "40");
    stock.stock(19, 1, today, "0", "0");
    eventually(() -> assertThat(rows("daily-sales/")).hasSize(3));
    eventually(() -> assertThat(rows("latest-stock/")).hasSize(3));
  }

  @Test
  void daysAreExportedOldestFirstWithTitlesInTheCallersLanguage() {
    List<String> rows = rows("daily-sales/");
    assertThat(rows.getFirst())
        .startsWith("\uFEFF\"Дата\";\"Продажи за вычетом возвратов\";\"Чеков\";");
    assertThat(rows.get(1)).startsWith("\"2025-01-10\";150000.00;1;150000.00;");
    assertThat(rows.get(2)).startsWith("\"2025-01-11\";50.00;1;");

    TestAnswer english =
        owner.header("Accept-Language", "en").get(PATH + "daily-sales/?" + JANUARY).expect(200);
    assertThat(english.text()).startsWith("\uFEFF\"Date\";\"Sales less refunds\";");
    assertThat(english.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(english.header("Content-Disposition")).contains("daily-sales-20").contains(".csv");
    assertThat(rows("daily-sales/?start_date=2025-01-11")).hasSize(2);
  }

  @Test
  void aNameCannotBecomeAFormula() {
    assertThat(rows("top-products/?order_by=quantity&" + JANUARY))
        .hasSize(3)
        .last()
        .asString()
        .contains("'=HYPERLINK");
    assertThat(rows("top-products/?limit=1&" + JANUARY)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "daily-sales/,3",
    "top-products/?start_date=2025-01-01&end_date=2025-01-31,3",
    "trends/,31",
    "trends/?days=1098,1099",
    "breakdown/?by=hour&start_date=2025-01-01&end_date=2025-01-31,2",
    "breakdown/?by=method&start_date=2025-01-01&end_date=2025-01-31,2",
    "breakdown/?by=cashier&start_date=2025-01-01&end_date=2025-01-31,2",
    "breakdown/?by=register&start_date=2025-01-01&end_date=2025-01-31,2",
    "segments/?start_date=2025-01-01&end_date=2025-01-31,11",
    "at-risk/?start_date=2025-01-01&end_date=2025-01-31,2",
    "latest-stock/,3",
    "low-stock/,2",
    "out-of-stock/,2",
    "slow-movers/?days=30,2",
  })
  void eachReportHasARowForEachEntryAndAsManyCellsAsTitles(String report, int lines) {
    List<String> rows = rows(report);

    assertThat(rows).hasSize(lines);
    long separators = separators(rows.getFirst());
    assertThat(rows).allSatisfy(row -> assertThat(separators(row)).isEqualTo(separators));
    assertThat(rows.getFirst()).doesNotContain("export.column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily-sales/", "trends/", "top-products/", "latest-stock/", "segments/"})
  void eachReportComesAsAWorkbook(String report) {
    TestAnswer book = owner.get(PATH + report + "?format=xlsx").expect(200);

    assertThat(book.header("Content-Disposition")).contains(".xlsx");
    assertThat(book.bytes()).startsWith('P', 'K');
  }

  @ParameterizedTest
  @CsvSource({
    "daily-sales/?format=pdf,format",
    "daily-sales/?start_date=9999-99-99,start_date",
    "daily-sales/?start_date=2025-01-02&end_date=2025-01-01,start_date",
    "trends/?days=0,days",
    "trends/?days=99999999999,days",
    "top-products/?limit=0,limit",
    "top-products/?limit=ten,limit",
    "top-products/?order_by=name,order_by",
    "breakdown/?start_date=2025-01-01&end_date=2025-01-31,by",
    "breakdown/?by=hour,start_date",
    "daily-sales/?start_date=2025-01-01%00,start_date",
  })
  void badInputIsRefusedByTheNameOfTheField(String report, String field) {
    assertThat(owner.get(PATH + report).expect(400).at("/errors/" + field + "/0")).isNotBlank();
  }

  @Test
  void aReportThatIsNotKnownIsNotThere() {
    assertThat(owner.get(PATH + "customers-of-others/").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"owner,200", "manager,200", "cashier,403", "stockkeeper,403"})
  void whoMaySeeAReportMayExportIt(String role, int status) {
    for (String report : List.of("daily-sales/", "trends/", "top-products/")) {
      assertThat(api.as(store, role).get(PATH + report).status()).isEqualTo(status);
    }
  }

  @Test
  void theStockkeeperExportsStockOnly() {
    TestApi stockkeeper = api.as(store, "stockkeeper");
    for (String report : List.of("latest-stock/", "low-stock/", "out-of-stock/", "slow-movers/")) {
      stockkeeper.get(PATH + report).expect(200);
      api.as(store, "cashier").get(PATH + report).expect(403);
    }
    stockkeeper.get(PATH + "segments/").expect(403);
    stockkeeper.get(PATH + "at-risk/").expect(403);
  }

  private List<String> rows(String report) {
    return owner.get(PATH + report).expect(200).text().lines().toList();
  }

  private static long separators(String row) {
    return row.chars().filter(character -> character == ';').count();
  }
}
