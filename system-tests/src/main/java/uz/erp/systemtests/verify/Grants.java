package uz.erp.systemtests.verify;

import java.util.List;

/**
 * That PostgreSQL isolates stores in one service's database whatever the service does: its login
 * sees nothing by itself, a store's role its own schema only, and no other role has access.
 */
final class Grants {

  private final Snapshot snapshot;
  private final Findings findings;
  private final String rules;
  private final Marks marks;

  Grants(Snapshot snapshot, Marks marks, Findings findings) {
    this.snapshot = snapshot;
    this.marks = marks;
    this.findings = findings;
    this.rules = Scripts.own("grants.sql").replace(":service", "'" + snapshot.service() + "'");
  }

  void check() {
    String service = snapshot.service();
    snapshot.read(
        rules,
        row -> {
          findings.checked(Invariant.I11, row.getLong(2));
          if (row.getLong(3) > 0) {
            findings.violated(
                Invariant.I11, row.getString(1), service, row.getString(4), row.getLong(3));
          }
        });
    for (String table : List.of("tenant", "due_work")) {
      snapshot.read(
          "select tenant_key, schema_name from shared." + table,
          row -> {
            findings.checked(Invariant.I11, 1);
            if (!marks.belong(row.getString(1), row.getString(2))) {
              findings.violated(
                  Invariant.I11,
                  "a list names a store with its own schema",
                  row.getString(1),
                  "%s.%s: schema %s".formatted(service, table, row.getString(2)));
            }
          });
    }
  }
}
