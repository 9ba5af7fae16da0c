package uz.erp.operations.restore;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.erp.operations.archive.Archive;
import uz.erp.operations.archive.Manifest;
import uz.erp.operations.archive.Part;
import uz.erp.operations.archive.Rewriting;
import uz.erp.operations.archive.Schema;
import uz.erp.operations.archive.SharedState;
import uz.erp.operations.archive.WriteBlock;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Registry;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;
import uz.erp.operations.erasure.Erasure;
import uz.erp.operations.migration.Migrations;

/**
 * Makes a new store of an archive, under a key of its own. The other services get it as
 * auth-service does, from the archive, so nothing is published; auth-service comes last, and with
 * it the store is there. What fails leaves nothing behind.
 */
public final class Imports {

  private final Databases databases;
  private final Migrations migrations;
  private final PrintStream out;

  public Imports(Databases databases, Migrations migrations, PrintStream out) {
    this.databases = databases;
    this.migrations = migrations;
    this.out = out;
  }

  /**
   * @param owner who is to own the store; empty for its owner, who must be of this installation
   */
  public StoreKey run(Archive archive, String slug, Optional<String> owner) {
    Manifest manifest = archive.manifest();
    migrations.requireCurrent(databases);
    for (Manifest.OfService service : manifest.services()) {
      Schema.requireKnown(service.service(), service.scripts());
      boolean waits =
          service.table("shared.parked_event").map(table -> table.rows() > 0).orElse(false);
      if (waits) {
        throw new OperationFailed(
            "%s had dead-lettered events of the store: they name the former store and cannot go with it"
                .formatted(service.service()));
      }
    }
    StoreKey store = StoreKey.fresh(slug);
    requireFree(store);
    Accounts accounts = new Accounts(databases.auth(), archive, manifest.store(), owner);
    Map<String, String> employees = accounts.reserveEmployees();
    Rewriting rewriting = new Rewriting(manifest.key(), store.key(), employees);
    try {
      for (Manifest.OfService service : manifest.services().reversed()) {
        Database database = databases.of(service.service());
        if (!service.version().isEmpty()) {
          Transaction.in(database, sql -> make(sql, database, store, archive, service, rewriting));
          migrations.bringUp(database, store);
        }
        out.println("filled " + service.service());
      }
      databases.all().forEach(database -> WriteBlock.open(database, store));
      Transaction.in(databases.auth(), sql -> accounts.open(sql, store, employees));
    } catch (RuntimeException e) {
      drop(store);
      throw e;
    }
    return store;
  }

  private void requireFree(StoreKey store) {
    for (Database database : databases.all()) {
      Transaction.each(
              database,
              sql ->
                  sql.find(
                      "select tenant_key from shared.tenant where schema_name = ?",
                      row -> row.getString(1),
                      store.schema()))
          .ifPresent(
              key -> {
                throw new OperationFailed(
                    "%s is taken by %s in the database of %s; choose another name"
                        .formatted(store.schema(), key, database.service()));
              });
    }
    boolean taken =
        Transaction.each(
            databases.auth(),
            sql -> sql.exists("select from shared.store where schema_name = ?", store.schema()));
    if (taken) {
      throw new OperationFailed("%s is taken; choose another name".formatted(store.schema()));
    }
  }

  private static boolean make(
      Sql sql,
      Database database,
      StoreKey store,
      Archive archive,
      Manifest.OfService service,
      Rewriting rewriting) {
    Registry.claim(sql, store);
    Schema schema = new Schema(sql, database, store.schema());
    schema.make(service.scripts());
    schema.fill(archive, service, rewriting);
    requireNoOpenTransfer(sql, database.service(), store);
    schema.raiseSequences(service.sequences());
    Registry.note(sql, store, service.version());
    insertShared(sql, database.service(), store, archive, service, "shared.due_work");
    if (database.service().equals("catalog")) {
      insertShared(sql, database.service(), store, archive, service, "shared.store");
    }
    return true;
  }

  private static void insertShared(
      Sql sql,
      String name,
      StoreKey store,
      Archive archive,
      Manifest.OfService service,
      String table) {
    SharedState shared = new SharedState(sql, name, store);
    service
        .table(table)
        .ifPresent(
            rows -> {
              shared.incoming(archive, rows);
              sql.update(
                  "update pg_temp.incoming set tenant_key = ?, schema_name = ?",
                  store.key(),
                  store.schema());
              sql.run(
                  "insert into %1$s (%2$s) select %2$s from pg_temp.incoming"
                      .formatted(table, Part.list(rows.columns())));
              sql.run("drop table pg_temp.incoming");
            });
  }

  /** The store at the other end answers the one it knows, and would never answer this one. */
  private static void requireNoOpenTransfer(Sql sql, String service, StoreKey store) {
    if (service.equals("catalog")
        && sql.exists(
            "select from %s.transfer where closed_at is null"
                .formatted(Sql.quoted(store.schema())))) {
      throw new OperationFailed("a transfer of the store is under way: end it first");
    }
  }

  /** Only what this import has made: another one may have taken the name first. */
  private void drop(StoreKey store) {
    for (Database database : databases.all()) {
      Transaction.in(
          database, sql -> Registry.isOf(sql, store) && Erasure.forget(sql, database, store));
    }
  }

  /** The former numbers of employees with new ones, in order. */
  static Map<String, String> numbers(List<String> former, List<Long> fresh) {
    Map<String, String> numbers = new LinkedHashMap<>();
    for (int i = 0; i < former.size(); i++) {
      numbers.put(former.get(i), String.valueOf(fresh.get(i)));
    }
    return numbers;
  }
}
