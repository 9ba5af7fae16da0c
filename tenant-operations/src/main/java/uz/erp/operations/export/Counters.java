package uz.erp.operations.export;

import java.util.Map;
import uz.erp.operations.archive.Schema;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;

/**
 * Numbers that clients have seen and that must not be given out for something else: sequences, and
 * counters that are rows. A counter of changes goes on above the former one and every product is
 * published once more, so that a till that has come further than the archive gets what was put
 * back.
 */
public final class Counters {

  private static final Map<String, String> RAISE =
      Map.of(
          "catalog",
          """
          update %1$s.product_change_counter n set version = greatest(n.version, f.version)
            from %2$s.product_change_counter f;
          update %1$s.product_change c set version = k.version + r.number
            from (select product_id, row_number() over (order by version) as number
                    from %1$s.product_change) r, %1$s.product_change_counter k
           where r.product_id = c.product_id;
          update %1$s.product_change_counter
             set version = version + (select count(*) from %1$s.product_change)""",
          "task",
          """
          insert into %1$s.notification_counter as n (employee_id, last_number)
          select employee_id, last_number from %2$s.notification_counter
          on conflict (employee_id) do update set last_number = greatest(n.last_number, excluded.last_number)""");

  private static final Map<String, String> TABLE =
      Map.of("catalog", "product_change_counter", "task", "notification_counter");

  private Counters() {}

  /** To be done when both schemas are at the same state. */
  public static void raise(Sql sql, Database database, StoreKey store) {
    new Schema(sql, database, store.schema())
        .raiseSequences(Exports.sequences(sql, store.former()));
    String table = TABLE.get(database.service());
    String script = RAISE.get(database.service());
    if (table != null && script != null && has(sql, store.former(), table)) {
      sql.run(script.formatted(Sql.quoted(store.schema()), Sql.quoted(store.former())));
    }
  }

  private static boolean has(Sql sql, String schema, String table) {
    return sql.exists(
        "select from pg_catalog.pg_tables where schemaname = ? and tablename = ?", schema, table);
  }
}
