package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Store;

/** What the segments of all customers of a store cost at night, and on demand. */
final class SegmentWork {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int CLIENTS = 2;
  private static final int REQUESTS = 20;
  private static final String REPORTS = "/api/analytics/customer-analytics/";

  private final Api anyone;
  private final PrintStream out;

  SegmentWork(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(int customers) {
    Sheet sheet = new Sheet("segments", out);
    Store store = new Accounts(anyone).register("Bench Segments");
    Api owner = store.owner().api();
    // the schema is made at the first request
    owner.get(REPORTS + "segments/").expect(200);
    fill(store, "customer-days.sql", customers);
    compute(sheet, "night, all are new", owner, customers);
    fill(store, "customer-day-more.sql", customers);
    compute(sheet, "night, a tenth bought again", owner, customers);
    for (String report : List.of("segments/", "at-risk/")) {
      sheet.add(
          Cost.of(
              "on demand: " + report,
              "analytics",
              CLIENTS,
              REQUESTS,
              i -> owner.get(REPORTS + report).expect(200)));
    }
    sheet.publish("segments of %,d customers who bought in 30 days".formatted(customers), "run");
  }

  private void fill(Store store, String script, int customers) {
    new Filling("analytics", script)
        .run(out, store, Map.of("customers", customers), List.of("customer_day"));
  }

  /** As the night does it: the run, and telling of each who moved. */
  private void compute(Sheet sheet, String name, Api owner, int customers) {
    long start = System.nanoTime();
    Usage usage = Usage.of("analytics", () -> compute(owner, customers));
    sheet.add(new Cost(name, new Figures(List.of(System.nanoTime() - start)), usage, 1));
  }

  private void compute(Api owner, int customers) {
    long run = owner.post(REPORTS + "recompute/", Map.of()).expect(202).number("/id");
    Answer done =
        Eventually.get(
            "the segments are computed",
            PATIENCE,
            () -> owner.get(REPORTS + "runs/%d/".formatted(run)).expect(200),
            answer -> answer.string("/status").equals("done"));
    out.println("computed: " + done);
    if (done.number("/customers") != customers) {
      throw new IllegalStateException("not all customers are in");
    }
  }
}
