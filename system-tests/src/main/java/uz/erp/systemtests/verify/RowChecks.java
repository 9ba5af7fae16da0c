package uz.erp.systemtests.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a store's rows in one service must agree on among themselves, one statement for all rules:
 * each row of its answer is a rule, how often it was checked, how often broken, and an example.
 */
final class RowChecks {

  /** What a script of a service is about, and the tables whose rows it goes through. */
  private static final Map<String, Scope> SCOPES =
      Map.of(
          "stock",
              new Scope(Invariant.I3, List.of("stock", "stock_movement", "batch", "transfer_line")),
          "loyalty", new Scope(Invariant.I8, List.of("customer", "purchase", "loyalty_entry")),
          "debt", new Scope(Invariant.DOCUMENTS, List.of("customer", "debt_entry", "debt_item")),
          "task", new Scope(Invariant.DOCUMENTS, List.of("task", "task_history", "task_template")),
          "rule", new Scope(Invariant.DOCUMENTS, List.of("rule_case", "cause_product")),
          "notification", new Scope(Invariant.DOCUMENTS, List.of("notification")),
          "webhook",
              new Scope(Invariant.DOCUMENTS, List.of("webhook_endpoint", "webhook_delivery")));

  private record Scope(Invariant invariant, List<String> tables) {}

  private final Snapshot snapshot;
  private final Findings findings;
  private final String rules;
  private final String each;
  private final Map<String, String> contradictions;

  RowChecks(Snapshot snapshot, Path root, Findings findings) {
    this.snapshot = snapshot;
    this.findings = findings;
    this.rules = Scripts.find(snapshot.service() + ".sql").orElse("");
    this.each = Scripts.own("every-service.sql");
    this.contradictions = new TreeMap<>(Scripts.ofService(root, snapshot.service()));
  }

  void check(Tenant tenant) {
    if (!snapshot.has(tenant)) {
      return;
    }
    run(tenant, each);
    if (!rules.isEmpty()) {
      run(tenant, rules);
    }
    contradictions.forEach((name, script) -> contradictions(tenant, name, script));
  }

  private void run(Tenant tenant, String sql) {
    snapshot.read(
        tenant,
        sql,
        row -> {
          Invariant invariant = Invariant.valueOf(row.getString(1));
          findings.checked(invariant, row.getLong(3));
          if (row.getLong(4) > 0) {
            findings.violated(
                invariant, row.getString(2), tenant.key(), row.getString(5), row.getLong(4));
          }
        });
  }

  private void contradictions(Tenant tenant, String name, String script) {
    Scope scope = SCOPES.getOrDefault(name, new Scope(Invariant.DOCUMENTS, List.of()));
    if (!scope.tables().isEmpty()) {
      snapshot.read(
          tenant,
          "select " + String.join(" + ", scope.tables().stream().map(RowChecks::count).toList()),
          row -> findings.checked(scope.invariant(), row.getLong(1)));
    }
    snapshot.read(
        tenant,
        script,
        row ->
            findings.violated(
                scope.invariant(),
                row.getString(1),
                tenant.key(),
                "of %s is kept %s, due is %s"
                    .formatted(row.getString(2), row.getString(3), row.getString(4))));
  }

  private static String count(String table) {
    return "(select count(*) from " + table + ")";
  }
}
