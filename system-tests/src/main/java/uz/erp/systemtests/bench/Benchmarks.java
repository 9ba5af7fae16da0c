package uz.erp.systemtests.bench;

import java.io.PrintStream;
import uz.erp.systemtests.client.Api;

/**
 * {@code bench NAME}: prints figures of this machine in this moment; only ratios mean something.
 */
public final class Benchmarks {

  private static final int MANY = 20_000;
  private static final int SALES = 500_000;
  private static final int CUSTOMERS = 100_000;
  private static final int LONG_SHIFT = 5000;
  private static final int LINES = 2_000_000;
  // as many as the gateway lets one address sign in at once
  private static final int FEW = 20;

  private Benchmarks() {}

  /** The exit code: 0 when it could be measured. */
  public static int run(Api anyone, PrintStream out, String... arguments) {
    String name = arguments.length == 0 ? "" : arguments[0];
    if (Comparisons.NAMES.contains(name)) {
      return Comparisons.run(anyone, out, name, arguments);
    }
    int size = arguments.length < 2 ? 0 : Integer.parseInt(arguments[1]);
    switch (name) {
      case "lag" -> new Lag(anyone, out).alone(size == 0 ? 200 : size);
      case "reports" -> new ReportWork(anyone, out).run(size == 0 ? LINES : size);
      case "segments" -> new SegmentWork(anyone, out).run(size == 0 ? CUSTOMERS : size);
      case "till" -> new TillWork(anyone, out).run(size == 0 ? 10 : size);
      case "session-report" -> new SessionReport(anyone, out).run(size == 0 ? LONG_SHIFT : size);
      case "sales-list" -> new SalesList(anyone, out).run(size == 0 ? SALES : size);
      case "customer-search" -> new CustomerSearch(anyone, out).run(size == 0 ? CUSTOMERS : size);
      case "search" -> new Search(anyone, out).run(size == 0 ? MANY : size);
      case "import" -> new ImportRate(anyone, out).run(size == 0 ? MANY : size);
      case "past-import" -> new PastImportRate(anyone, out).run(size == 0 ? 25 * MANY : size);
      case "sync" -> new Sync(anyone, out).run(size == 0 ? MANY : size);
      case "register" -> new SignIns(anyone, out).register(size == 0 ? FEW : size);
      case "login" -> new SignIns(anyone, out).login(size == 0 ? FEW : size);
      default -> {
        out.println(
            """
            Usage: bench lag [SALES]                  from a checkout's answer to the report
                   bench reports [LINES]              events per second and reports, up to 2,000,000 lines
                   bench segments [CUSTOMERS]         RFM of 100,000 customers, at night and on demand
                   bench till [ROUNDS]                a scan, checkouts of 1, 10 and 50 lines, a refund
                   bench session-report [SALES]       reports on shifts of 5,000 sales, and closing
                   bench sales-list [SALES]           listing 500,000 sales in 24 ways
                   bench customer-search [CUSTOMERS]  finding one of 100,000 customers in 12 ways
                   bench search [PRODUCTS]            finding one of 20,000 products in ten ways
                   bench import [ROWS]                20,000 rows of CSV and XLSX
                   bench past-import [LINES]          500,000 lines of past sales, until reports have them
                   bench sync [PRODUCTS]              taking over all products, then what has changed
                   bench register [STORES]            new stores and the first request of each
                   bench login [TIMES]                signing in""");
        out.print(Comparisons.HELP);
        return 2;
      }
    }
    return 0;
  }
}
