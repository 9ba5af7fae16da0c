package uz.erp.operations;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts one store back to what an archive says, in all databases or in none. In each database it is
 * one transaction, which leaves the former schema beside the new one; until all are through, the
 * store is closed and the restore can be gone on with or undone, whatever was killed in between.
 */
final class Restore {

  private static final int CLOSED_SECONDS = 900;

  private final Databases databases;
  private final Consumers consumers;
  private final Migrations migrations;
  private final PrintStream out;

  Restore(Databases databases, Consumers consumers, Migrations migrations, PrintStream out) {
    this.databases = databases;
    this.consumers = consumers;
    this.migrations = migrations;
    this.out = out;
  }

  /**
   * @param settling how long passes may still be used that were given out before the store closed
   */
  void run(StoreKey store, Archive archive, Duration patience, Duration settling) {
    requireFits(store, archive);
    Closure closure = new Closure(databases.auth(), store);
    if (closure.unfinished().isPresent()) {
      throw new OperationFailed(
          "a restore of %s is half done: add --resume or --undo".formatted(store));
    }
    Closure.Unfinished restore = new Closure.Unfinished(UUID.randomUUID(), archive.hash());
    closure.close("restore", CLOSED_SECONDS);
    out.println("closed " + store);
    try {
      await(store, patience, settling);
      closure.keepFor(restore);
    } catch (RuntimeException e) {
      closure.open();
      throw e;
    }
    try {
      apply(store, archive, restore);
    } catch (RuntimeException e) {
      out.println("it failed, undoing: " + e.getMessage());
      undo(store, restore);
      throw e;
    }
    finish(store, archive.manifest(), restore);
  }

  /** Goes on where a killed restore stopped, with the same archive. */
  void resume(StoreKey store, Archive archive) {
    Closure.Unfinished restore = unfinished(store);
    if (!restore.archiveHash().equals(archive.hash())) {
      throw new OperationFailed("that restore was begun with another archive");
    }
    requireFits(store, archive);
    apply(store, archive, restore);
    finish(store, archive.manifest(), restore);
  }

  void undo(StoreKey store) {
    undo(store, unfinished(store));
  }

  private Closure.Unfinished unfinished(StoreKey store) {
    return new Closure(databases.auth(), store)
        .unfinished()
        .orElseThrow(() -> new OperationFailed("no restore of %s is half done".formatted(store)));
  }

  private void requireFits(StoreKey store, Archive archive) {
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
            sql -> sql.exists("select from shared.store where tenant_key = ?", store.key()));
    if (!known) {
      throw new OperationFailed("there is no store %s: import the archive".formatted(store));
    }
  }

  /** Until nothing of the store is under way, and no pass from before is good any more. */
  private void await(StoreKey store, Duration patience, Duration settling) {
    long deadline = System.nanoTime() + settling.toNanos();
    while (System.nanoTime() < deadline) {
      Moment.pause();
    }
    Moment.of(databases, store, consumers, patience).close();
  }

  private void apply(StoreKey store, Archive archive, Closure.Unfinished restore) {
    if (isComplete(restore)) {
      return;
    }
    for (Manifest.OfService service : archive.manifest().services()) {
      Database database = databases.of(service.service());
      boolean done =
          Transaction.in(
              database, sql -> applyOnce(sql, database, store, archive, service, restore));
      out.println((done ? "restored " : "was restored ") + service.service());
    }
    for (Manifest.OfService service : archive.manifest().services()) {
      migrations.bringUp(databases.of(service.service()), store);
    }
  }

  private static boolean applyOnce(
      Sql sql,
      Database database,
      StoreKey store,
      Archive archive,
      Manifest.OfService service,
      Closure.Unfinished restore) {
    if (isApplied(sql, restore)) {
      return false;
    }
    sql.run("set local lock_timeout = '10s'");
    SharedState shared = new SharedState(sql, database.service(), store);
    if (Schema.exists(sql, store.schema())) {
      sql.run(
          "alter schema %s rename to %s"
              .formatted(Sql.quoted(store.schema()), Sql.quoted(store.former())));
    } else {
      sql.run("create schema " + Sql.quoted(store.former()));
    }
    Map<String, Long> given = Exports.sequences(sql, store.former());
    shared.keepIn(store.former());
    if (!service.version().isEmpty()) {
      Schema schema = new Schema(sql, database, store.schema());
      schema.make(service.scripts());
      schema.fill(archive, service, Rewriting.NONE);
      schema.raiseSequences(service.sequences());
      schema.raiseSequences(given);
      keepInbox(sql, store);
      Registry.note(sql, store, service.version());
    }
    shared.putBackFrom(archive, service);
    sql.update(
        "insert into shared.tenant_operation (operation, schema_name, archive_hash) values (?, ?, ?)",
        restore.operation(),
        store.schema(),
        restore.archiveHash());
    return true;
  }

  /** What was read since the backup was taken back and must not come again by itself. */
  private static void keepInbox(Sql sql, StoreKey store) {
    if (sql.exists(
        "select from pg_catalog.pg_tables where schemaname = ? and tablename = 'inbox'",
        store.former())) {
      sql.run(
          "insert into %s.inbox select * from %s.inbox on conflict do nothing"
              .formatted(Sql.quoted(store.schema()), Sql.quoted(store.former())));
    }
  }

  private static boolean isApplied(Sql sql, Closure.Unfinished restore) {
    return sql.exists(
        "select from shared.tenant_operation where operation = ?", restore.operation());
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
      Transaction.in(
          database,
          sql -> {
            sql.run("drop schema if exists %s cascade".formatted(Sql.quoted(store.former())));
            return sql.update(
                "delete from shared.tenant_operation where operation = ?", restore.operation());
          });
    }
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
    for (Database database : List.copyOf(databases.all()).reversed()) {
      boolean undone = Transaction.in(database, sql -> undoOnce(sql, database, store, restore));
      if (undone) {
        out.println("undone " + database.service());
      }
    }
    new Closure(databases.auth(), store).open();
    out.println("opened " + store + " as it was");
  }

  private static boolean undoOnce(
      Sql sql, Database database, StoreKey store, Closure.Unfinished restore) {
    if (!isApplied(sql, restore)) {
      return false;
    }
    new SharedState(sql, database.service(), store).putBackFrom(store.former());
    sql.run("drop schema if exists %s cascade".formatted(Sql.quoted(store.schema())));
    for (Part part : Part.ofShared(sql, database.service(), store)) {
      sql.run(
          "drop table %s.%s".formatted(Sql.quoted(store.former()), Sql.quoted(part.name())));
    }
    Optional<String> version =
        Schema.exists(sql, store.former()) && hasTables(sql, store)
            ? Optional.of(Migrations.versionOf(Schema.scripts(sql, store.former())))
            : Optional.empty();
    if (version.isPresent()) {
      sql.run(
          "alter schema %s rename to %s"
              .formatted(Sql.quoted(store.former()), Sql.quoted(store.schema())));
      Registry.note(sql, store, version.get());
    } else {
      sql.run("drop schema " + Sql.quoted(store.former()));
      Registry.forget(sql, store);
    }
    sql.update("delete from shared.tenant_operation where operation = ?", restore.operation());
    return true;
  }

  private static boolean hasTables(Sql sql, StoreKey store) {
    return sql.exists(
        "select from pg_catalog.pg_tables where schemaname = ? and tablename = ?",
        store.former(),
        Schema.HISTORY);
  }
}
