package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Import;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.client.Upload;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * What a line of past sales costs, XLSX on trial and then CSV for good, until reports have them
 * all; the figures of every day must be those of the file.
 */
final class PastImportRate {

  private static final Duration PATIENCE = Duration.ofMinutes(60);
  private static final Duration PACE = Duration.ofMillis(500);

  /** Well before an access token ends. */
  private static final Duration SIGNED_IN = Duration.ofMinutes(5);

  private static final int PRODUCTS = 2_000;
  private static final int WARM_UP = 2_000;
  private static final int TENTHS = 10;

  private final Api anyone;
  private final PrintStream out;

  PastImportRate(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(int lines) {
    load(new Sheet("warm-up", out), "warm-up", newStore(), new PastTrade(WARM_UP, PRODUCTS), false);
    PastTrade trade = new PastTrade(lines, PRODUCTS);
    Store store = newStore();
    Sheet sheet = new Sheet("past-import", out);
    load(sheet, "XLSX, dry run", store, trade, true);
    double before = analyticsCpu();
    load(sheet, "CSV", store, trade, false);
    double seconds = awaitReports(store, trade);
    note(sheet, "reports complete after the end of the import, s", seconds);
    note(sheet, "CPU of analytics-service, ms a line", (analyticsCpu() - before) / lines);
    int days = requireSameDays(store, trade.days());
    out.printf("%d days agree: the file, the sales and the reports%n", days);
    sheet.publish("importing %d lines of past sales through the gateway".formatted(lines), "line");
  }

  private Store newStore() {
    Store store = new Accounts(anyone).register("Bench Past");
    Upload wares = Upload.csv(Spreadsheet.ofWares(PRODUCTS).csv());
    Import.PRODUCTS.run(store.owner().api(), wares, false, PATIENCE);
    Eventually.get(
        "the tills know all products",
        PATIENCE,
        () -> count("sales", store, "product_copy"),
        known -> known == PRODUCTS);
    return store;
  }

  private Api signIn(Store store) {
    return new Accounts(anyone)
        .login(store.owner().username(), store.owner().password())
        .inStore(store.tenantKey());
  }

  /** Said at once, because the end may be long in coming. */
  private void note(Sheet sheet, String what, double value) {
    out.printf(Locale.ROOT, "%s %.1f%n", what, value);
    sheet.note(what, value);
  }

  private void load(Sheet sheet, String name, Store store, PastTrade trade, boolean dryRun) {
    Spreadsheet table = trade.asTable();
    Upload file = dryRun ? Upload.xlsx(table.xlsx()) : Upload.csv(table.csv());
    PeakMemory memory = PeakMemory.from("sales");
    long start = System.nanoTime();
    Usage usage =
        Usage.of(
            "sales",
            () -> {
              long id = Import.PAST_SALES.start(signIn(store), file, dryRun);
              double uploaded = since(start);
              note(sheet, name + ": MiB", file.content().length / 1024.0 / 1024);
              note(sheet, name + ": upload answered after, s", uploaded);
              follow(sheet, name, store, id, start, trade);
            });
    note(sheet, memory.name() + ", " + name, memory.mib());
    Figures time = new Figures(List.of(System.nanoTime() - start));
    sheet.add(new Cost(name, time, usage, trade.lines()));
  }

  private void follow(Sheet sheet, String name, Store store, long id, long start, PastTrade trade) {
    Api api = signIn(store);
    long signedIn = System.nanoTime();
    Answer now = Import.PAST_SALES.get(api, id);
    boolean isRead = false;
    int tenths = 0;
    while (!Import.hasEnded(now)) {
      if (!isRead && now.number("/rows_read") == trade.lines()) {
        isRead = true;
        note(sheet, name + ": file read after, s", since(start));
      }
      int reached = (int) (now.number("/processed") * TENTHS / trade.lines());
      if (reached > tenths) {
        tenths = reached;
        out.printf(Locale.ROOT, "%s: %d0 %% after %.0f s%n", name, tenths, since(start));
      }
      if (since(start) > PATIENCE.toSeconds()) {
        throw new IllegalStateException("not done in time: " + now);
      }
      if (since(signedIn) > SIGNED_IN.toSeconds()) {
        api = signIn(store);
        signedIn = System.nanoTime();
      }
      LockSupport.parkNanos(PACE.toNanos());
      now = Import.PAST_SALES.get(api, id);
    }
    if (!now.string("/status").equals("done")
        || now.number("/imported") != trade.lines()
        || now.number("/total") != trade.lines()
        || now.number("/sales") != trade.receipts()) {
      throw new IllegalStateException("not all lines were good: " + now);
    }
    note(sheet, name + ": done after, s", since(start));
  }

  private double awaitReports(Store store, PastTrade trade) {
    long start = System.nanoTime();
    Eventually.get(
        "reports have all sales",
        PATIENCE,
        () -> count("analytics", store, "sale_fact"),
        known -> known == trade.receipts());
    return since(start);
  }

  /** How many days there are. */
  private int requireSameDays(Store store, Map<LocalDate, PastTrade.Day> file) {
    Map<LocalDate, PastTrade.Day> sales = new TreeMap<>();
    query(
        "sales",
        "select business_date, count(*), sum(total_amount) from %s.past_sale group by 1"
            .formatted(store.schema()),
        row ->
            sales.put(
                row.getObject(1, LocalDate.class),
                new PastTrade.Day(row.getLong(2), row.getBigDecimal(3))));
    if (!sales.equals(file)) {
      throw new IllegalStateException("the days of the sales are not those of the file");
    }
    Map<LocalDate, PastTrade.Day> reports = reports(signIn(store));
    if (!reports.equals(file)) {
      throw new IllegalStateException("the days of the reports are not those of the file");
    }
    return file.size();
  }

  private static Map<LocalDate, PastTrade.Day> reports(Api api) {
    Map<LocalDate, PastTrade.Day> reports = new TreeMap<>();
    boolean more = true;
    for (int page = 1; more; page++) {
      Answer answer = api.get("/api/analytics/daily-sales/?page_size=100&page=" + page).expect(200);
      for (JsonNode day : answer.at("/results")) {
        reports.put(
            LocalDate.parse(day.path("date").stringValue()),
            new PastTrade.Day(
                day.path("total_sales_count").longValue(),
                new BigDecimal(day.path("total_sales").stringValue())));
      }
      more = !answer.at("/next").isNull();
    }
    return reports;
  }

  private static long count(String service, Store store, String table) {
    long[] count = new long[1];
    query(
        service,
        "select count(*) from %s.%s".formatted(store.schema(), table),
        row -> count[0] = row.getLong(1));
    return count[0];
  }

  private interface RowReading {
    void read(ResultSet row) throws SQLException;
  }

  private static void query(String service, String sql, RowReading reading) {
    try (Connection database = RunningSuite.databases().ofService(service);
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reading.read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static double analyticsCpu() {
    return ProcessorTime.of(List.of("analytics")).getOrDefault("analytics", Double.NaN);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
