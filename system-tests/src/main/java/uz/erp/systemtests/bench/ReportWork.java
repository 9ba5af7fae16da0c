package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;

/**
 * What an event of a sale costs analytics-service, and what a report costs, at three sizes of one
 * store; and the same events spread over many stores.
 */
final class ReportWork {

  private static final int LINES_EACH = 20;
  private static final int PRODUCTS = 2_000;
  private static final int CUSTOMERS = 100_000;
  private static final int PROBE = 100;
  private static final int STORES = 200;
  private static final int OF_EACH = 10;
  private static final int CLIENTS = 2;
  private static final int REQUESTS = 40;

  private final Api anyone;
  private final PrintStream out;

  ReportWork(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(int lines) {
    Sheet sheet = new Sheet("reports", out);
    int most = lines / LINES_EACH;
    PublishedSales sales = new PublishedSales(out, LINES_EACH, PRODUCTS, CUSTOMERS, most);
    Store store = newStore("Bench Reports");
    long published = 1;
    double first = 0;
    double last = 0;
    for (int size : sizes(lines)) {
      int more = (int) (size / LINES_EACH - (published - 1));
      add(sheet, "to %,d lines".formatted(size), sales, store, published, more);
      published += more;
      Cost probe =
          add(sheet, "%d at %,d lines".formatted(PROBE, size), sales, store, published, PROBE);
      published += PROBE;
      first = first == 0 ? probe.cpuMillis() : first;
      last = probe.cpuMillis();
      reports(sheet, size, signIn(store));
    }
    sheet.note("CPU of an event, largest / smallest store", last / first);
    List<PublishedSales.Batch> spread = new ArrayList<>();
    for (int i = 0; i < STORES; i++) {
      spread.add(new PublishedSales.Batch(newStore("Bench " + i), 1, OF_EACH));
    }
    consume(sheet, "over %d stores, their first".formatted(STORES), sales, spread);
    List<PublishedSales.Batch> again =
        spread.stream()
            .map(batch -> new PublishedSales.Batch(batch.store(), 1 + OF_EACH, OF_EACH))
            .toList();
    consume(sheet, "over %d stores".formatted(STORES), sales, again);
    sheet.publish(
        "events of sales with %d lines read by analytics-service, and its reports through the gateway"
            .formatted(LINES_EACH),
        "event");
  }

  private static List<Integer> sizes(int lines) {
    List<Integer> sizes = new ArrayList<>();
    for (int size : new int[] {1_000, 100_000}) {
      if (size < lines) {
        sizes.add(size);
      }
    }
    sizes.add(lines);
    return sizes;
  }

  /** One whose tables are there: making them is not what is measured. */
  private Store newStore(String name) {
    Store store = new Accounts(anyone).register(name);
    store.owner().api().get("/api/analytics/daily-sales/today/").expect(200);
    return store;
  }

  private Api signIn(Store store) {
    return new Accounts(anyone)
        .login(store.owner().username(), store.owner().password())
        .inStore(store.tenantKey());
  }

  private Cost add(
      Sheet sheet, String name, PublishedSales sales, Store store, long first, int count) {
    return consume(sheet, name, sales, List.of(new PublishedSales.Batch(store, first, count)));
  }

  private Cost consume(
      Sheet sheet, String name, PublishedSales sales, List<PublishedSales.Batch> batches) {
    Usage usage = sales.consume(batches);
    long count = batches.stream().mapToLong(PublishedSales.Batch::count).sum();
    Cost cost = new Cost(name, new Figures(List.of((long) (usage.seconds() * 1e9))), usage, count);
    // at once, because the end may be long in coming
    out.printf(
        Locale.ROOT,
        "%s: %d events, %.1f a second, %.2f ms CPU each%n",
        name,
        count,
        cost.perSecond(),
        cost.cpuMillis());
    return sheet.add(cost);
  }

  private void reports(Sheet sheet, int size, Api owner) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    String year = "start_date=%s&end_date=%s".formatted(today.minusDays(364), today);
    Map<String, String> reports = new LinkedHashMap<>();
    reports.put("today", "daily-sales/today/");
    reports.put("days, first page", "daily-sales/");
    reports.put("period, a year", "daily-sales/period/?" + year);
    reports.put("trends, a year", "daily-sales/trends/?days=365");
    reports.put("by hour, a year", "daily-sales/breakdown/?by=hour&" + year);
    reports.put("by cashier, a year", "daily-sales/breakdown/?by=cashier&" + year);
    reports.put("top products, 30 days", "product-performance/top-products/");
    reports.put("top products, a year", "product-performance/top-products/?" + year);
    reports.put("dashboard", "dashboard/");
    reports.put("segments, 30 days", "customer-analytics/segments/");
    reports.put("segments, a year", "customer-analytics/segments/?" + year);
    reports.put("at risk, a year", "customer-analytics/at-risk/?" + year);
    reports.forEach(
        (name, path) ->
            sheet.add(
                Cost.of(
                    "%,d: %s".formatted(size, name),
                    "analytics",
                    CLIENTS,
                    REQUESTS,
                    i -> owner.get("/api/analytics/" + path).expect(200))));
  }
}
