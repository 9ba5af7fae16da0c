package uz.erp.operations.restore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.erp.operations.archive.Archive;
import uz.erp.operations.archive.Manifest;
import uz.erp.operations.archive.Part;
import uz.erp.operations.archive.Rewriting;
import uz.erp.operations.archive.Schema;
import uz.erp.operations.archive.SharedState;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.Registry;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Table;
import uz.erp.operations.export.Counters;
import uz.erp.operations.export.Exports;
import uz.erp.operations.migration.Migrations;
import uz.erp.operations.quiescence.Closure;

/**
 * A restore in one database: the schema is renamed, a new one made and filled, shared rows are put
 * back, and that it was done is recorded. It is done, settled and undone in a transaction each.
 */
final class Exchange {

  private final Sql sql;
  private final Database database;
  private final StoreKey store;
  private final Closure.Unfinished restore;

  /**
   * @param sql of the transaction
   */
  Exchange(Sql sql, Database database, StoreKey store, Closure.Unfinished restore) {
    this.sql = sql;
    this.database = database;
    this.store = store;
    this.restore = restore;
  }

  static boolean isApplied(Sql sql, Closure.Unfinished restore) {
    return sql.exists(
        "select from shared.tenant_operation where operation = ?", restore.operation());
  }

  boolean isApplied() {
    return isApplied(sql, restore);
  }

  private SharedState shared() {
    return new SharedState(sql, database.service(), store, restore.since());
  }

  boolean apply(Archive archive) {
    Manifest.OfService service = archive.manifest().of(database.service());
    boolean existed = Schema.exists(sql, store.schema());
    if (existed) {
      rename(store.schema(), store.former());
    } else {
      sql.run("create schema " + Sql.quoted(store.former()));
    }
    Map<String, Long> given = Exports.sequences(sql, store.former());
    shared().keepIn(store.former());
    // a service that had not met the store yet has met it since, and takes its schema for made
    List<String> scripts =
        service.version().isEmpty() && existed
            ? Schema.scripts(sql, store.former())
            : service.scripts();
    if (!scripts.isEmpty()) {
      Schema schema = new Schema(sql, database, store.schema());
      schema.make(scripts);
      schema.fill(archive, service, Rewriting.NONE);
      if (service.version().isEmpty()) {
        keep(Schema.HISTORY);
      }
      schema.raiseSequences(service.sequences());
      schema.raiseSequences(given);
      if (existed) {
        // what was read since the backup was taken back and must not come again by itself
        keep("inbox");
      }
      Registry.note(sql, store, Migrations.versionOf(scripts));
    }
    shared().putBackFrom(archive, service);
    return sql.update(
            "insert into shared.tenant_operation (operation, schema_name, archive_hash) values (?, ?, ?)",
            restore.operation(),
            store.schema(),
            restore.archiveHash())
        > 0;
  }

  /**
   * Rows of the former schema beside those of the archive; older scripts may know fewer columns.
   */
  private void keep(String table) {
    Table.of(sql, store.schema()).stream()
        .filter(one -> one.name().equals(table))
        .forEach(
            one ->
                sql.run(
                    "insert into %1$s.%3$s (%4$s) select %4$s from %2$s.%3$s on conflict do nothing"
                        .formatted(
                            Sql.quoted(store.schema()),
                            Sql.quoted(store.former()),
                            Sql.quoted(table),
                            Part.list(one.columns()))));
  }

  private void rename(String schema, String name) {
    sql.run("alter schema %s rename to %s".formatted(Sql.quoted(schema), Sql.quoted(name)));
  }

  /** When all databases are through: what was there goes. */
  boolean settle() {
    if (!isApplied()) {
      return false;
    }
    Counters.raise(sql, database, store);
    sql.run("drop schema if exists %s cascade".formatted(Sql.quoted(store.former())));
    return forget();
  }

  private boolean forget() {
    return sql.update(
            "delete from shared.tenant_operation where operation = ?", restore.operation())
        > 0;
  }

  boolean undo() {
    if (!isApplied()) {
      return false;
    }
    shared().putBackFrom(store.former());
    sql.run("drop schema if exists %s cascade".formatted(Sql.quoted(store.schema())));
    for (Part part : Part.ofShared(sql, database.service(), store)) {
      sql.run("drop table %s.%s".formatted(Sql.quoted(store.former()), Sql.quoted(part.name())));
    }
    Optional<String> version =
        hasTables()
            ? Optional.of(Migrations.versionOf(Schema.scripts(sql, store.former())))
            : Optional.empty();
    if (version.isPresent()) {
      rename(store.former(), store.schema());
      Registry.note(sql, store, version.get());
    } else {
      sql.run("drop schema " + Sql.quoted(store.former()));
      Registry.forget(sql, store);
    }
    return forget();
  }

  private boolean hasTables() {
    return sql.exists(
        "select from pg_catalog.pg_tables where schemaname = ? and tablename = ?",
        store.former(),
        Schema.HISTORY);
  }
}
