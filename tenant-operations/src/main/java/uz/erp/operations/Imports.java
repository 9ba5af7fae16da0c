package uz.erp.operations;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a new store of an archive, under a key of its own. The other services get it as auth-service
 * does, from the archive, so nothing is told; auth-service comes last, and with it the store is
 * there. What fails leaves nothing behind.
 */
final class Imports {

  private final Databases databases;
  private final Migrations migrations;
  private final PrintStream out;

  Imports(Databases databases, Migrations migrations, PrintStream out) {
    this.databases = databases;
    this.migrations = migrations;
    this.out = out;
  }

  /**
   * @param owner who is to own the store; empty for its owner, who must be of this installation
   */
  StoreKey run(Archive archive, String slug, Optional<String> owner) {
    Manifest manifest = archive.manifest();
    for (Manifest.OfService service : manifest.services()) {
      Schema.requireKnown(service.service(), service.scripts());
      boolean waits =
          service.table("shared.parked_event").map(table -> table.rows() > 0).orElse(false);
      if (waits) {
        throw new OperationFailed(
            "%s had parked events of the store: they name the former store and cannot go with it"
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
      Transaction.in(databases.auth(), sql -> accounts.open(sql, store, employees));
    } catch (RuntimeException e) {
      drop(store);
      throw e;
    }
    return store;
  }

  private void requireFree(StoreKey store) {
    for (Database database : databases.all()) {
      boolean taken =
          Transaction.each(
              database,
              sql ->
                  Schema.exists(sql, store.schema())
                      || sql.exists(
                          "select from shared.tenant where schema_name = ?", store.schema()));
      if (taken) {
        throw new OperationFailed(
            "%s is taken in the database of %s; choose another name"
                .formatted(store.schema(), database.service()));
      }
    }
  }

  private static boolean make(
      Sql sql,
      Database database,
      StoreKey store,
      Archive archive,
      Manifest.OfService service,
      Rewriting rewriting) {
    Schema schema = new Schema(sql, database, store.schema());
    schema.make(service.scripts());
    schema.fill(archive, service, rewriting);
    requireNoOpenTransfer(sql, database.service(), store);
    schema.raiseSequences(service.sequences());
    Registry.note(sql, store, service.version());
    SharedState shared = new SharedState(sql, database.service(), store);
    for (String name : List.of("shared.due_work", "shared.store")) {
      if (name.equals("shared.store") && !database.service().equals("catalog")) {
        continue;
      }
      service
          .table(name)
          .ifPresent(
              table -> {
                shared.incoming(archive, table);
                sql.update(
                    "update pg_temp.incoming set tenant_key = ?, schema_name = ?",
                    store.key(),
                    store.schema());
                sql.run(
                    "insert into %1$s (%2$s) select %2$s from pg_temp.incoming"
                        .formatted(name, Part.list(table.columns())));
                sql.run("drop table pg_temp.incoming");
              });
    }
    return true;
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

  private void drop(StoreKey store) {
    for (Database database : databases.all()) {
      Transaction.in(
          database,
          sql -> {
            Erasure.dropSchema(sql, database, store);
            sql.update("delete from shared.due_work where schema_name = ?", store.schema());
            Registry.forget(sql, store);
            return true;
          });
      if (database.service().equals("catalog")) {
        Transaction.in(
            database, sql -> sql.update("delete from shared.store where tenant_key = ?", store.key()));
      }
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
