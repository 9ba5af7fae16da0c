package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import uz.erp.systemtests.bench.comparison.Options;
import uz.erp.systemtests.bench.comparison.Page;
import uz.erp.systemtests.client.Api;

/** The benchmarks that are kept in {@code docs/benchmarks}, by name. */
final class Comparisons {

  static final List<String> NAMES =
      List.of(
          "page",
          "gateway",
          "ceiling",
          "tenants",
          "provision",
          "receipts",
          "scale",
          "start",
          "footprint",
          "warm-up",
          "freshness",
          "overload",
          "neighbour",
          "degraded");

  static final String HELP =
      """

      Measured in alternating rounds of one run, kept in docs/benchmarks. Each takes --name value: --rounds, --seconds (of a round),
      --tills, --warm-up (stretches at most), --out (another folder), and what stands behind it; ceiling and receipts also --with JDBC
      to replay without pgbench. For figures as in production: ERP_JVM=server ./erp up
             bench gateway                      sales through the gateway and directly
             bench ceiling [--connections N]    sales through the gateway and pgbench replaying their statements
             bench tenants [--stores N]         sales in 200 stores by chance and in one
             bench provision [--stores N]       a new store in all services and its tables by SQL alone
             bench receipts [--connections N]   sales numbered without gaps and by plain sequences
             bench scale [--few N] [--many N] [--bound N]  2,000 stores and 200: a session's memory, p95, a start; in a suite of its own
             bench start [--against FOLDER]     ./erp up with and without start-up caches, and of a built clone of an older
                                                commit; ends and starts the suite
             bench footprint --stores N         memory after the start, after a load, with N more stores; restarts the suite
             bench warm-up                      how soon it sells as fast as it can; restarts sales-service and the gateway; ./erp build --caches first
             bench freshness --sales N          from a checkout to the report, at half of what the tills can sell
             bench overload                     1, 2 and 3 times more requests than can be served; ends with 1 when
                                                one is neither served nor refused with Retry-After
             bench neighbour                    a quiet store beside a busy one, and beside a runaway script
             bench degraded                     selling while Kafka, analytics, customer and task are killed; restarts them
             bench page                         make docs/benchmarks/README.md anew
      They exit with 0 when they could measure, whatever came out, with 1 when not, with 2 for wrong usage.
      """;

  private Comparisons() {}

  static int run(Api anyone, PrintStream out, String name, String... arguments) {
    Options options;
    try {
      options = Options.of(Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.print(HELP);
      return 2;
    }
    switch (name) {
      case "gateway" -> new GatewayCost(anyone, out).run(options);
      case "ceiling" -> new Ceiling(anyone, out).run(options);
      case "tenants" -> new TenantsCost(anyone, out).run(options);
      case "provision" -> new ProvisionCost(anyone, out).run(options);
      case "receipts" -> new GaplessCost(anyone, out).run(options);
      case "scale" -> new Scale(anyone, out).run(options);
      case "start" -> new Start(out).run(options);
      case "footprint" -> new FootprintWork(anyone, out).run(options);
      case "warm-up" -> new WarmUp(anyone, out).run(options);
      case "freshness" -> new Lag(anyone, out).atHalfLoad(options);
      case "overload" -> {
        return new Overload(anyone, out).run(options) ? 0 : 1;
      }
      case "neighbour" -> new Neighbour(anyone, out).run(options);
      case "degraded" -> new Degraded(anyone, out).run(options);
      case "page" -> page(options);
      default -> throw new IllegalArgumentException(name);
    }
    return 0;
  }

  private static void page(Options options) {
    try {
      Page.write(options.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
