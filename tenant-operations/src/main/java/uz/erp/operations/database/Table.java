package uz.erp.operations.database;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table of a store's schema.
 *
 * @param columns what is stored and not computed, by name, so that two schemas whose columns were
 *     added in another order agree
 * @param key the columns of the primary key; all columns where there is none
 */
public record Table(String name, List<String> columns, List<String> key) {

  /** The tables of a schema, each after those it refers to. */
  public static List<Table> of(Sql sql, String schema) {
    Map<String, Table> tables = byName(sql, schema);
    return TableOrder.of(references(sql, schema, tables.keySet())).stream()
        .map(
            name -> {
              Table table = tables.get(name);
              if (table == null) {
                throw new IllegalStateException(name);
              }
              return table;
            })
        .toList();
  }

  /** The tables of a schema in no order; what all stores share may refer to each other. */
  public static Map<String, Table> byName(Sql sql, String schema) {
    Map<String, Table> tables = new TreeMap<>();
    sql.list(
            """
            select c.relname,
              array_agg(a.attname::text order by a.attname::text collate "C") filter (where a.attgenerated = ''),
              (select array_agg(k.attname::text order by i.position)
                 from pg_catalog.pg_index x
                 cross join lateral unnest(x.indkey::int2[]) with ordinality i (number, position)
                 join pg_catalog.pg_attribute k on k.attrelid = c.oid and k.attnum = i.number
                where x.indrelid = c.oid and x.indisprimary)
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where n.nspname = ? and c.relkind = 'r'
            group by c.oid, c.relname""",
            row -> {
              List<String> columns = List.of((String[]) row.getArray(2).getArray());
              var key = row.getArray(3);
              return new Table(
                  row.getString(1),
                  columns,
                  key == null ? columns : List.of((String[]) key.getArray()));
            },
            schema)
        .forEach(table -> tables.put(table.name(), table));
    return tables;
  }

  private static Map<String, Set<String>> references(Sql sql, String schema, Set<String> tables) {
    Map<String, Set<String>> references = new TreeMap<>();
    tables.forEach(table -> references.put(table, new TreeSet<>()));
    sql.list(
            """
            select c.relname, r.relname
            from pg_catalog.pg_constraint f
            join pg_catalog.pg_class c on c.oid = f.conrelid
            join pg_catalog.pg_class r on r.oid = f.confrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where f.contype = 'f' and n.nspname = ? and c.oid <> r.oid""",
            row -> new String[] {row.getString(1), row.getString(2)},
            schema)
        .forEach(pair -> references.computeIfAbsent(pair[0], _ -> new TreeSet<>()).add(pair[1]));
    return references;
  }
}
