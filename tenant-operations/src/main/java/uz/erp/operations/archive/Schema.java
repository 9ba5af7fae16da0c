package uz.erp.operations.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.erp.operations.database.Database;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.Sql;
import uz.erp.operations.migration.Migrations;

/** The schema of a store in one database, made as its service makes it: role, rights, scripts. */
public final class Schema {

  public static final String HISTORY = "flyway_schema_history";

  private final Sql sql;
  private final Database database;
  private final String name;

  public Schema(Sql sql, Database database, String name) {
    this.sql = sql;
    this.database = database;
    this.name = name;
  }

  /** The migrations a schema has taken, in their order. */
  public static List<String> scripts(Sql sql, String schema) {
    return sql.list(
        "select script from %s.%s where success and type = 'SQL' order by installed_rank"
            .formatted(Sql.quoted(schema), HISTORY),
        row -> row.getString(1));
  }

  public static boolean exists(Sql sql, String schema) {
    return sql.exists("select from pg_catalog.pg_namespace where nspname = ?", schema);
  }

  /**
   * Fails before anything was begun when this program lacks one of the scripts.
   *
   * @param service such as {@code sales}
   */
  public static void requireKnown(String service, List<String> scripts) {
    scripts.forEach(script -> text(service, script));
  }

  private static String text(String service, String script) {
    for (String origin : List.of("platform", Migrations.folderOf(service))) {
      try (InputStream in = Schema.class.getResourceAsStream("/scripts/" + origin + "/" + script)) {
        if (in != null) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new OperationFailed(
        "this program has no %s of %s: it is older than the archive".formatted(script, service));
  }

  /** Makes it at the state these scripts lead to; its {@link WriteBlock} is shut. */
  public void make(List<String> scripts) {
    String role = database.role(name);
    if (!sql.exists("select from pg_catalog.pg_roles where rolname = ?", role)) {
      sql.run("create role " + Sql.quoted(role) + " nologin");
    }
    sql.run(
        """
        grant "%1$s" to "%2$s" with inherit false, set true;
        grant "%3$s" to "%1$s" with inherit true, set false;
        create schema "%4$s";
        alter default privileges in schema "%4$s"
          grant select, insert, update, delete on tables to "%1$s";
        alter default privileges in schema "%4$s" grant usage, select on sequences to "%1$s";
        set local search_path = "%4$s", public"""
            .formatted(role, database.login(), database.tenants(), name));
    for (String script : scripts) {
      sql.run(text(database.service(), script));
    }
    sql.run("set local search_path = ''");
    sql.run("create table \"%1$s\".%2$s (like model.%2$s including all)".formatted(name, HISTORY));
  }

  /** Fills its tables from an archive. Nothing is triggered; references are checked. */
  public void fill(Archive archive, Manifest.OfService service, Rewriting rewriting) {
    // columns that are computed may call functions of the schema
    sql.run("set local search_path = %s, public".formatted(Sql.quoted(name)));
    List<String> triggered =
        sql.list(
            """
            select distinct c.relname from pg_catalog.pg_trigger t
            join pg_catalog.pg_class c on c.oid = t.tgrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and not t.tgisinternal""",
            row -> row.getString(1),
            name);
    triggered.forEach(table -> trigger(table, "disable"));
    List<Manifest.OfTable> tables =
        service.tables().stream().filter(table -> !table.name().startsWith("shared.")).toList();
    if (!tables.isEmpty()) {
      // scripts put first rows into some
      sql.run(
          "truncate "
              + tables.stream()
                  .map(table -> place(table.name()))
                  .collect(Collectors.joining(", ")));
    }
    tables.stream()
        .filter(table -> rewriting.takes(table.name()))
        .forEach(table -> fill(archive, service.service(), table, rewriting));
    triggered.forEach(table -> trigger(table, "enable"));
    sql.run("set local search_path = ''");
  }

  private void fill(Archive archive, String service, Manifest.OfTable table, Rewriting rewriting) {
    try (InputStream rows = rewriting.of(archive.rows(service, table.name()), service, table)) {
      Copying.in(sql.connection(), place(table.name()), table.columns(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void trigger(String table, String verb) {
    sql.run("alter table %s %s trigger user".formatted(place(table), verb));
  }

  /** What was given out once is not given out again. */
  public void raiseSequences(Map<String, Long> given) {
    given.forEach(
        (sequence, last) -> {
          if (last > 0 && isBehind(sequence, last)) {
            sql.list("select setval(?::regclass, ?)", _ -> true, place(sequence), last);
          }
        });
  }

  /** Not when there is no such sequence: another state of the schema has it. */
  private boolean isBehind(String sequence, long last) {
    return sql.exists(
        "select from pg_catalog.pg_sequences"
            + " where schemaname = ? and sequencename = ? and coalesce(last_value, 0) < ?",
        name,
        sequence,
        last);
  }

  private String place(String table) {
    return Sql.quoted(name) + "." + Sql.quoted(table);
  }
}
