package uz.erp.operations;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.operations.archive.Schema;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;
import uz.erp.operations.migration.Migrations;

/** Which stores there are, how large, and whether each service has them at its newest state. */
final class Listing {

  /**
   * @param state erased, restoring (half done), deleted, closed or open
   * @param versions by service
   * @param behind services whose schema of the store is older than their program
   * @param failed services whose last migration of the store failed, with the reason
   * @param rows as the server counts them, not to the last one
   */
  record Store(
      String key,
      String name,
      String state,
      Map<String, String> versions,
      List<String> behind,
      Map<String, String> failed,
      long bytes,
      long rows,
      @Nullable String lastSale) {}

  private record Held(@Nullable String version, @Nullable String error, long bytes, long rows) {}

  private final Databases databases;
  private final Migrations migrations;

  Listing(Databases databases, Migrations migrations) {
    this.databases = databases;
    this.migrations = migrations;
  }

  List<StoreKey> keys() {
    return Transaction.each(
        databases.auth(),
        sql ->
            sql.list(
                "select tenant_key from shared.store where deleted_at is null order by id",
                row -> new StoreKey(row.getString(1))));
  }

  void print(boolean json, PrintStream out) {
    List<Store> stores = stores();
    if (json) {
      out.println(JsonMapper.builder().build().writeValueAsString(stores));
      return;
    }
    out.printf(
        "%-32s %-24s %-9s %10s %9s  %-20s %s%n",
        "KEY", "NAME", "STATE", "KIB", "ROWS", "LAST SALE", "BEHIND");
    for (Store store : stores) {
      out.printf(
          "%-32s %-24s %-9s %10d %9d  %-20s %s%n",
          store.key(),
          store.name(),
          store.state(),
          store.bytes() / 1024,
          store.rows(),
          Objects.requireNonNullElse(store.lastSale(), "-"),
          store.failed().isEmpty() ? String.join(" ", store.behind()) : "FAILED " + store.failed());
    }
  }

  List<Store> stores() {
    Map<String, Map<String, Held>> held = new LinkedHashMap<>();
    databases.all().forEach(database -> held.put(database.service(), held(database)));
    List<String[]> known =
        Transaction.each(
            databases.auth(),
            sql ->
                sql.list(
                    """
                    select s.tenant_key, s.name,
                      case when t.deleted_at is not null then 'erased'
                           when starts_with(c.reason, 'restore ') and c.open_at = 'infinity'
                             then 'restoring'
                           when s.deleted_at is not null then 'deleted'
                           when c.open_at > now() then 'closed' else 'open' end
                    from shared.store s
                    left join shared.tenant t on t.tenant_key = s.tenant_key
                    left join shared.store_closure c on c.tenant_key = s.tenant_key
                    order by s.id""",
                    row -> new String[] {row.getString(1), row.getString(2), row.getString(3)}));
    return known.stream().map(store -> one(store, held)).toList();
  }

  private Store one(String[] store, Map<String, Map<String, Held>> held) {
    Map<String, String> versions = new LinkedHashMap<>();
    List<String> behind = new ArrayList<>();
    Map<String, String> failed = new LinkedHashMap<>();
    long bytes = 0;
    long rows = 0;
    for (Database database : databases.all()) {
      Held own = held.getOrDefault(database.service(), Map.of()).get(store[0]);
      if (own == null) {
        continue;
      }
      bytes += own.bytes();
      rows += own.rows();
      String version = Objects.requireNonNullElse(own.version(), "none");
      versions.put(database.service(), version);
      if (!version.equals(migrations.newest(database)) && !store[2].equals("erased")) {
        behind.add(database.service());
      }
      if (own.error() != null) {
        failed.put(database.service(), own.error());
      }
    }
    return new Store(
        store[0], store[1], store[2], versions, behind, failed, bytes, rows, lastSale(store));
  }

  private @Nullable String lastSale(String[] store) {
    String schema = new StoreKey(store[0]).schema();
    return Transaction.<@Nullable String>each(
        databases.of("sales"),
        sql -> {
          if (!Schema.exists(sql, schema)) {
            return null;
          }
          return sql.find(
                  "select coalesce(to_char(max(completed_at), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), '') from %s.sale"
                      .formatted(Sql.quoted(schema)),
                  row -> row.getString(1))
              .filter(time -> !time.isEmpty())
              .orElse(null);
        });
  }

  private static Map<String, Held> held(Database database) {
    return Transaction.each(
        database,
        sql -> {
          Map<String, Held> held = new LinkedHashMap<>();
          sql.list(
                  """
                  select t.tenant_key, t.version, t.last_error,
                    coalesce(sum(pg_total_relation_size(c.oid)), 0),
                    coalesce(sum(greatest(pg_stat_get_live_tuples(c.oid), 0)), 0)
                  from shared.tenant t
                  left join pg_catalog.pg_namespace n on n.nspname = t.schema_name
                  left join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relkind = 'r'
                  group by t.tenant_key, t.version, t.last_error""",
                  row ->
                      Map.entry(
                          row.getString(1),
                          new Held(
                              row.getString(2), row.getString(3), row.getLong(4), row.getLong(5))))
              .forEach(one -> held.put(one.getKey(), one.getValue()));
          return held;
        });
  }
}
