package uz.erp.operations.restore;

import java.io.PrintStream;
import java.time.Duration;
import java.util.UUID;
import uz.erp.operations.archive.Archive;
import uz.erp.operations.archive.Manifest;
import uz.erp.operations.archive.Schema;
import uz.erp.operations.archive.WriteBlock;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Databases;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreEvents;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.StoreLock;
import uz.erp.operations.database.Transaction;
import uz.erp.operations.migration.Migrations;
import uz.erp.operations.quiescence.Closure;
import uz.erp.operations.quiescence.Consumers;
import uz.erp.operations.quiescence.Quiescence;
import uz.erp.operations.quiescence.StoreBusy;

/**
 * Puts one store back to what an archive says, in all databases or in none. All is made ready in
 * one transaction of each database while the store is held still; then they are committed one after
 * the other. What was there stays beside it until all are through, and the store is closed, so that
 * the restore can be gone on with or undone, whatever was killed in between.
 */
public final class Restore {

  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Databases databases;
  private final Consumers consumers;
  private final Migrations migrations;
  private final PrintStream out;
  private final Duration patience;

  /**
   * @param patience how long the store may take to become quiescent
   */
  public Restore(
      Databases databases,
      Consumers consumers,
      Migrations migrations,
      PrintStream out,
      Duration patience) {
    this.databases = databases;
    this.consumers = consumers;
    this.migrations = migrations;
    this.out = out;
    this.patience = patience;
  }

  /**
   * @param settling how long passes may still be used that were given out before the store closed
   */
  public void run(StoreKey store, Archive archive, Duration settling) {
    try (StoreLock _ = StoreLock.of(databases, store)) {
      requireFits(store, archive);
      Closure closure = new Closure(databases.auth(), store);
      closure.requireWhole();
      closure.close("restore", settling.plus(patience).plus(MARGIN));
      out.println("closed " + store);
      try {
        settle(settling);
        applyHeld(store, archive, UUID.randomUUID());
        databases.all().forEach(database -> migrations.bringUp(database, store));
      } catch (RuntimeException e) {
        giveUp(store, e);
        throw e;
      }
      finish(store, archive.manifest(), unfinished(store));
    }
  }

  /** Nothing is half restored after what went wrong here, unless that went wrong, too. */
  private void giveUp(StoreKey store, RuntimeException failure) {
    out.println("it failed, undoing: " + failure.getMessage());
    try {
      Closure closure = new Closure(databases.auth(), store);
      closure.unfinished().ifPresentOrElse(restore -> undo(store, restore), () -> closure.open());
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      out.println("it could not be undone now: " + e.getMessage());
    }
  }

  /** Goes on where a killed restore stopped, with the same archive; false when none was begun. */
  public boolean resume(StoreKey store, Archive archive) {
    try (StoreLock _ = StoreLock.of(databases, store)) {
      Closure closure = new Closure(databases.auth(), store);
      if (closure.unfinished().isEmpty()) {
        return false;
      }
      Closure.Unfinished restore = unfinished(store);
      if (!restore.archiveHash().equals(archive.hash())) {
        throw new OperationFailed("that restore was begun with another archive");
      }
      requireFits(store, archive);
      if (isApplied(restore)) {
        applyRest(store, archive, restore);
      } else if (!isComplete(restore)) {
        // nothing was changed yet, and something may have happened since
        databases.all().forEach(database -> WriteBlock.open(database, store));
        applyHeld(store, archive, restore.operation());
      }
      finish(store, archive.manifest(), unfinished(store));
      return true;
    }
  }

  public void undo(StoreKey store) {
    try (StoreLock _ = StoreLock.of(databases, store)) {
      undo(store, unfinished(store));
    }
  }

  private Closure.Unfinished unfinished(StoreKey store) {
    return new Closure(databases.auth(), store)
        .unfinished()
        .orElseThrow(() -> new OperationFailed("no restore of %s is half done".formatted(store)));
  }

  private void requireFits(StoreKey store, Archive archive) {
    migrations.requireCurrent(databases);
    if (!archive.manifest().key().equals(store.key())) {
      throw new OperationFailed(
          "the archive is of %s; to make another store of it, import it"
              .formatted(archive.manifest().key()));
    }
    for (Manifest.OfService service : archive.manifest().services()) {
      Schema.requireKnown(service.service(), service.scripts());
    }
    boolean known =
        Transaction.each(
            databases.auth(),
            sql ->
                sql.exists(
                    """
                    select from shared.store s where tenant_key = ? and not exists (
                      select from shared.tenant t
                       where t.tenant_key = s.tenant_key and t.deleted_at is not null)""",
                    store.key()));
    if (!known) {
      throw new OperationFailed(
          "there is no store %s, or it was erased: import the archive".formatted(store));
    }
  }

  private static void settle(Duration settling) {
    long deadline = System.nanoTime() + settling.toNanos();
    while (System.nanoTime() < deadline) {
      Quiescence.pause();
    }
  }

  private void applyHeld(StoreKey store, Archive archive, UUID operation) {
    try (Quiescence quiescence =
        Quiescence.await(databases, store, consumers, Quiescence.Hold.AGAINST_ALL, patience)) {
      Closure.Unfinished restore =
          new Closure(databases.auth(), store).keepFor(operation, archive.hash());
      databases.all().forEach(database -> WriteBlock.shut(database, store));
      out.println("applying");
      for (Database database : databases.all()) {
        new Exchange(new Sql(quiescence.holder(database.service())), database, store, restore)
            .apply(archive);
      }
      for (Database database : databases.all()) {
        quiescence.commit(database.service());
        out.println("restored " + database.service());
      }
    } catch (StoreBusy e) {
      throw e.of(store);
    }
  }

  /** The databases that a killed restore had not come to; all gates were shut before the first. */
  private void applyRest(StoreKey store, Archive archive, Closure.Unfinished restore) {
    for (Database database : databases.all()) {
      WriteBlock.shut(database, store);
      boolean done =
          Transaction.in(
              database,
              sql -> {
                Exchange exchange = new Exchange(sql, database, store, restore);
                return !exchange.isApplied() && exchange.apply(archive);
              });
      out.println((done ? "restored " : "was restored ") + database.service());
    }
  }

  /** In any database, while not all are through. */
  private boolean isApplied(Closure.Unfinished restore) {
    return !isComplete(restore)
        && databases.all().stream()
            .anyMatch(
                database -> Transaction.each(database, sql -> Exchange.isApplied(sql, restore)));
  }

  private boolean isComplete(Closure.Unfinished restore) {
    return Transaction.each(
        databases.auth(),
        sql ->
            sql.exists(
                "select from shared.store_restore where operation = ?", restore.operation()));
  }

  /** First the word that all are through, then the former schemas go, then the store opens. */
  private void finish(StoreKey store, Manifest manifest, Closure.Unfinished restore) {
    databases.all().forEach(database -> migrations.bringUp(database, store));
    Transaction.in(
        databases.auth(),
        sql ->
            sql.update(
                """
                insert into shared.store_restore (operation, tenant_key, taken_at, restored_at)
                values (?, ?, ?::timestamptz, clock_timestamp()) on conflict do nothing""",
                restore.operation(),
                store.key(),
                manifest.takenAt()));
    for (Database database : databases.all()) {
      Transaction.in(database, sql -> new Exchange(sql, database, store, restore).settle());
    }
    databases.all().forEach(database -> WriteBlock.open(database, store));
    Transaction.in(
        databases.auth(),
        sql -> {
          Closure.bump(sql, store);
          StoreEvents.changed(sql, store);
          return Closure.open(sql, store);
        });
    out.println("opened " + store);
  }

  private void undo(StoreKey store, Closure.Unfinished restore) {
    if (isComplete(restore)) {
      throw new OperationFailed("all databases are restored: --resume finishes it");
    }
    for (Database database : databases.all().reversed()) {
      boolean undone =
          Transaction.in(database, sql -> new Exchange(sql, database, store, restore).undo());
      if (undone) {
        out.println("undone " + database.service());
      }
    }
    databases.all().forEach(database -> WriteBlock.open(database, store));
    new Closure(databases.auth(), store).open();
    out.println("opened " + store + " as it was");
  }
}
