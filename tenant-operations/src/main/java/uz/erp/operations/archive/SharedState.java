package uz.erp.operations.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uz.erp.operations.database.SharedRows;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;

/** Puts a store's rows in shared tables back to what an archive, or the kept state, says. */
public final class SharedState {

  private final Sql sql;
  private final String service;
  private final StoreKey store;
  private final String since;

  /**
   * @param since what was dead-lettered later, while the store was quiescent, stays
   */
  public SharedState(Sql sql, String service, StoreKey store, String since) {
    this.sql = sql;
    this.service = service;
    this.store = store;
    this.since = since;
  }

  public SharedState(Sql sql, String service, StoreKey store) {
    this(sql, service, store, "infinity");
  }

  /** Keeps the present rows in a schema, for an undo. */
  public void keepIn(String schema) {
    for (Part part : parts()) {
      sql.run("create table %s as %s".formatted(kept(schema, part), part.query()));
    }
  }

  private static String kept(String schema, Part part) {
    return Sql.quoted(schema) + "." + Sql.quoted(part.name());
  }

  public void putBackFrom(String schema) {
    for (Part part : parts()) {
      sql.run("create temp table incoming on commit drop as table " + kept(schema, part));
      replace(part, part.columns());
      sql.run("drop table pg_temp.incoming");
    }
  }

  public void putBackFrom(Archive archive, Manifest.OfService from) {
    for (Part part : parts()) {
      from.table(part.name())
          .ifPresent(
              table -> {
                incoming(archive, table);
                replace(part, table.columns());
                sql.run("drop table pg_temp.incoming");
              });
    }
  }

  /** The archive's rows of a shared table as the temporary table {@code incoming}. */
  public void incoming(Archive archive, Manifest.OfTable table) {
    sql.run(
        "create temp table incoming on commit drop as select %s from %s with no data"
            .formatted(Part.list(table.columns()), table.name()));
    try (InputStream rows = archive.rows(service, table.name())) {
      Copying.in(sql.connection(), "pg_temp.incoming", table.columns(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Part> parts() {
    return Part.ofShared(sql, service, store);
  }

  private void replace(Part part, List<String> columns) {
    switch (service + " " + part.name()) {
      case "auth shared.store" -> replaceStore(columns);
      case "auth shared.employee" -> replaceEmployees(columns);
      // people are not the store's: who changed their name since keeps it
      case "auth shared.app_user" -> {}
      default -> {
        String deadLetters =
            part.name().equals("shared.parked_event")
                ? " and parked_at < %s::timestamptz".formatted(Sql.literal(since))
                : "";
        sql.run("delete from %s where %s".formatted(part.name(), condition(part) + deadLetters));
        sql.run(
            "insert into %1$s (%2$s) select %2$s from pg_temp.incoming"
                .formatted(part.name(), Part.list(columns)));
      }
    }
  }

  private String condition(Part part) {
    return SharedRows.of(service).stream()
        .filter(rows -> part.name().equals("shared." + rows.table()))
        .findFirst()
        .orElseThrow()
        .condition(store);
  }

  /** The version only grows: consumers know it. */
  private void replaceStore(List<String> columns) {
    List<String> changed =
        columns.stream().filter(column -> !List.of("id", "version").contains(column)).toList();
    sql.run(
        """
        update shared.store s set (%1$s) = (select %1$s from pg_temp.incoming),
          version = greatest(s.version, (select version from pg_temp.incoming))
        where tenant_key = %2$s"""
            .formatted(Part.list(changed), Sql.literal(store.key())));
  }

  private void replaceEmployees(List<String> columns) {
    sql.update(
        """
        delete from shared.employee e using shared.store s
        where s.id = e.store_id and s.tenant_key = ? and e.id not in (select id from pg_temp.incoming)""",
        store.key());
    List<String> changed = columns.stream().filter(column -> !column.equals("id")).toList();
    sql.run(
        """
        insert into shared.employee as e (%1$s) select %1$s from pg_temp.incoming
        on conflict (id) do update set (%2$s) = (select %2$s from pg_temp.incoming i where i.id = e.id)"""
            .formatted(Part.list(columns), Part.list(changed)));
  }
}
