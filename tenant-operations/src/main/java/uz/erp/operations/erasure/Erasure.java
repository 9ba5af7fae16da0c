package uz.erp.operations.erasure;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import uz.erp.operations.archive.Manifest;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Registry;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreEvents;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.StoreLock;
import uz.erp.operations.database.Transaction;
import uz.erp.operations.export.Exports;
import uz.erp.operations.quiescence.Closure;
import uz.erp.operations.quiescence.ConsistentSnapshot;
import uz.erp.operations.quiescence.Consumers;

/**
 * Takes a store out of every database for good. What stays is its row in auth-service, without
 * contact details, for its log of audit, and a mark in each database by which no event that is
 * redelivered again makes it anew; its name is not given to another store.
 */
public final class Erasure {

  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final Databases databases;
  private final Consumers consumers;
  private final PrintStream out;

  public Erasure(Databases databases, Consumers consumers, PrintStream out) {
    this.databases = databases;
    this.consumers = consumers;
    this.out = out;
  }

  /**
   * Does no harm when it is done again, so that a killed one is simply repeated.
   *
   * @param file to which the store is exported when it can no longer change
   */
  public void run(StoreKey store, Optional<Path> file, Duration patience) {
    try (StoreLock _ = StoreLock.of(databases, store)) {
      Closure closure = new Closure(databases.auth(), store);
      closure.requireWhole();
      if (!isKnown(store)) {
        forget(store);
        return;
      }
      closure.close("delete", patience.multipliedBy(3).plus(MARGIN));
      try {
        if (!isBegun(store)) {
          file.ifPresent(target -> export(store, target, patience));
        }
        Transaction.in(databases.auth(), sql -> hide(sql, store));
        ConsistentSnapshot.ofClosed(databases, store, consumers, patience).close();
        for (Database database : databases.all().reversed()) {
          Transaction.in(database, sql -> erase(sql, database, store));
          out.println("erased " + database.service());
        }
      } finally {
        closure.open();
      }
    }
  }

  private void export(StoreKey store, Path file, Duration patience) {
    Manifest manifest = new Exports(databases, consumers, patience).exportClosed(store, file);
    out.printf("exported %d rows to %s%n", manifest.rows(), file);
  }

  /** By a command that was killed, after it had made its export. */
  private boolean isBegun(StoreKey store) {
    return databases.all().stream()
        .anyMatch(database -> Transaction.each(database, sql -> Registry.isBuried(sql, store)));
  }

  private boolean isKnown(StoreKey store) {
    return Transaction.each(
        databases.auth(),
        sql -> sql.exists("select from shared.store where tenant_key = ?", store.key()));
  }

  /**
   * What an import left that was killed: no event was published of it, and its name is free again.
   */
  private void forget(StoreKey store) {
    boolean found = false;
    for (Database database : databases.all()) {
      boolean here =
          Transaction.in(
              database, sql -> Registry.isOf(sql, store) && forget(sql, database, store));
      if (here) {
        out.println("removed from " + database.service());
      }
      found |= here;
    }
    if (!found) {
      throw new OperationFailed("there is no store " + store);
    }
  }

  public static boolean forget(Sql sql, Database database, StoreKey store) {
    dropSchema(sql, database, store);
    sql.update("delete from shared.due_work where tenant_key = ?", store.key());
    if (database.service().equals("catalog")) {
      sql.update("delete from shared.store where tenant_key = ?", store.key());
    }
    Registry.forget(sql, store);
    return true;
  }

  /** What the API does when an owner deletes a store, unless that was done. */
  private static boolean hide(Sql sql, StoreKey store) {
    int hidden =
        sql.update(
            """
            update shared.store set deleted_at = now(), version = version + 1, updated_at = now()
            where tenant_key = ? and deleted_at is null""",
            store.key());
    if (hidden > 0) {
      StoreEvents.deleted(sql, store);
    }
    return hidden > 0;
  }

  private static boolean erase(Sql sql, Database database, StoreKey store) {
    sql.run("set local lock_timeout = '10s'");
    dropSchema(sql, database, store);
    sql.update("delete from shared.due_work where schema_name = ?", store.schema());
    sql.update(
        "delete from shared.parked_event where split_part(event_key, ':', 1) = ?", store.key());
    sql.update(
        "delete from shared.dead_letter where split_part(event_key, ':', 1) = ? or writer_role = ?",
        store.key(),
        database.service() + "_" + store.schema());
    Registry.bury(sql, store);
    if (database.service().equals("catalog")) {
      sql.update("delete from shared.store where tenant_key = ?", store.key());
    }
    if (database.service().equals("auth")) {
      sql.update(
          "delete from shared.employee e using shared.store s"
              + " where s.id = e.store_id and s.tenant_key = ?",
          store.key());
      sql.update(
          "delete from shared.api_key k using shared.store s"
              + " where s.id = k.store_id and s.tenant_key = ?",
          store.key());
      // so long ago that the owner cannot have it back
      sql.update(
          """
          update shared.store set deleted_at = 'epoch', description = '', address = '', city = '',
            region = '', phone = '', email = '', legal_name = '', tax_id = '', settings = '{}'
          where tenant_key = ?""",
          store.key());
    }
    return true;
  }

  private static void dropSchema(Sql sql, Database database, StoreKey store) {
    sql.run("drop schema if exists %s cascade".formatted(Sql.quoted(store.schema())));
    sql.run("drop role if exists " + Sql.quoted(database.role(store.schema())));
  }
}
