package uz.erp.operations.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.erp.operations.database.SharedRows;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Table;

/**
 * Rows of one table that are a store's: a whole table of its schema, or its rows of a shared one.
 *
 * @param name such as {@code sale} or {@code shared.store}
 * @param query reads the rows in the order of their key
 */
public record Part(String name, List<String> columns, String query) {

  /** The tables of the store's schema. */
  static List<Part> ofSchema(Sql sql, String schema) {
    return Table.of(sql, schema).stream()
        .map(
            table ->
                new Part(
                    table.name(),
                    table.columns(),
                    select(table.columns(), Sql.quoted(schema) + "." + Sql.quoted(table.name()))
                        + " order by "
                        + list(table.key())))
        .toList();
  }

  /** The store's rows in the shared tables that this database has. */
  public static List<Part> ofShared(Sql sql, String service, StoreKey store) {
    Map<String, Table> tables = Table.byName(sql, "shared");
    return SharedRows.of(service).stream()
        .flatMap(
            rows ->
                Stream.ofNullable(tables.get(rows.table()))
                    .map(table -> ofShared(rows, table, store)))
        .toList();
  }

  private static Part ofShared(SharedRows rows, Table table, StoreKey store) {
    List<String> columns =
        table.columns().stream().filter(column -> !rows.leftOut().contains(column)).toList();
    return new Part(
        "shared." + table.name(),
        columns,
        select(columns, "shared." + Sql.quoted(table.name()))
            + " where "
            + rows.condition(store)
            + " order by "
            + rows.order());
  }

  public static List<Part> all(Sql sql, String service, StoreKey store) {
    return Stream.concat(
            ofSchema(sql, store.schema()).stream(), ofShared(sql, service, store).stream())
        .toList();
  }

  boolean isShared() {
    return name.startsWith("shared.");
  }

  private static String select(List<String> columns, String from) {
    return "select " + list(columns) + " from " + from;
  }

  public static String list(List<String> columns) {
    return columns.stream().map(Sql::quoted).collect(Collectors.joining(", "));
  }
}
