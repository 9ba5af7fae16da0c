package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/** What the reports on a long shift cost, held against a short one, and the closing of both. */
final class SessionReport {

  private static final int CLIENTS = 2;
  private static final int DESKS = 7;
  private static final int REPORTS = 70;
  private static final int SHORT = 50;
  // 5,000 at each of the desks are ten hours
  private static final int SECONDS = 1;

  private final Api anyone;
  private final PrintStream out;

  SessionReport(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.out = out;
  }

  void run(int sales) {
    Sheet sheet = new Sheet("session-report", out);
    List<Cost> small = measure(sheet, SHORT);
    List<Cost> large = measure(sheet, sales);
    for (int i = 0; i < large.size(); i++) {
      sheet.note(
          "p50, %d sales / %d: %s".formatted(sales, SHORT, large.get(i).name()),
          large.get(i).times().percentile(50) / small.get(i).times().percentile(50));
    }
    sheet.publish(
        "reports on sessions of %d and %d sales through the gateway, %d clients"
            .formatted(SHORT, sales, CLIENTS),
        "request");
  }

  private List<Cost> measure(Sheet sheet, int perSession) {
    FilledSales sales = FilledSales.fill(anyone, out, DESKS, DESKS * perSession, SECONDS);
    Api owner = sales.store().owner().api();
    List<Desk> desks = sales.desks();
    for (Desk desk : desks) {
      requireAll(owner, desk, perSession);
    }
    String of = " of %d".formatted(perSession);
    return List.of(
        sheet.add(
            Cost.of(
                "X report" + of, "sales", CLIENTS, REPORTS, i -> report(owner, desk(desks, i)))),
        sheet.add(
            Cost.of("closing" + of, "sales", CLIENTS, DESKS, i -> close(owner, desk(desks, i)))),
        sheet.add(
            Cost.of(
                "Z report" + of, "sales", CLIENTS, REPORTS, i -> report(owner, desk(desks, i)))));
  }

  private static Desk desk(List<Desk> desks, int i) {
    return desks.get(i % desks.size());
  }

  private static Answer report(Api owner, Desk desk) {
    return owner.get("/api/sales/sessions/" + desk.session() + "/report/").expect(200);
  }

  private static void close(Api owner, Desk desk) {
    owner
        .post("/api/sales/sessions/" + desk.session() + "/close/", Map.of("actual_cash", 0))
        .expect(200);
  }

  /** Of 50 sales one is cancelled; one of the desks has the sale that was really made. */
  private static void requireAll(Api owner, Desk desk, int perSession) {
    Answer report = report(owner, desk);
    long all = report.number("/sales_count") + report.number("/cancelled_count");
    if (all < perSession || all > perSession + 1) {
      throw new IllegalStateException("%d sales instead of %d".formatted(all, perSession));
    }
  }
}
