package uz.erp.platform.test.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A constraint of the database, and which statements may run into it.
 *
 * @param columns those of its table that it speaks of
 * @param referenced the table that its rows point to, where it is a foreign key whose rows hold
 *     what they point to
 */
public record GuardedTable(
    String constraint, String table, Set<String> columns, @Nullable String referenced) {

  /** A unique index need not be a constraint; columns are those whose names its text has. */
  private static final String ALL =
      """
      with guard as (
        select i.relname::text as name, x.indrelid as table_id, pg_get_indexdef(x.indexrelid) as text,
               0::oid as referenced_id
          from pg_index x join pg_class i on i.oid = x.indexrelid
         where x.indisunique or x.indisexclusion
        union all
        select c.conname::text, c.conrelid, pg_get_constraintdef(c.oid),
               case when c.confdeltype in ('a', 'r') then c.confrelid else 0::oid end
          from pg_constraint c where c.contype in ('f', 'c')
      )
      select distinct g.name, t.relname::text as guarded, f.relname::text as referenced,
             array(select a.attname::text from pg_attribute a
                    where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                      and g.text ~ ('\\m' || a.attname || '\\M')
                    order by a.attname) as columns
        from guard g
        join pg_class t on t.oid = g.table_id
        join pg_namespace n on n.oid = t.relnamespace
        left join pg_class f on f.oid = g.referenced_id
       where n.nspname !~ '^(pg_|information_schema)'
       order by g.name
      """;

  /** Those of the database that is asked, of all its schemas. */
  public static List<GuardedTable> all(JdbcClient database) {
    return database.sql(ALL).query(GuardedTable::of).list();
  }

  private static GuardedTable of(ResultSet row, int number) throws SQLException {
    return new GuardedTable(
        row.getString("name"),
        row.getString("guarded"),
        Set.of((String[]) row.getArray("columns").getArray()),
        row.getString("referenced"));
  }

  /** An SQL text inserts into the table, changes one of its columns, or takes what it points to. */
  boolean mayRefuse(String statement) {
    String sql = statement.toLowerCase(Locale.ROOT);
    if (mentions(sql, "delete from", referenced)) {
      return true;
    }
    if (mentions(sql, "insert into", table) && !settlesConflict(sql)) {
      return true;
    }
    return (mentions(sql, "update", table) || mentions(sql, "merge into", table))
        && mentionsAny(sql, columns);
  }

  /** A row that is there already is no error, be it any or that of this constraint. */
  private boolean settlesConflict(String sql) {
    return referenced == null
        && (sql.contains("on conflict do nothing")
            || mentions(sql, "on conflict on constraint", constraint)
            || columns.stream().allMatch(column -> mentions(sql, "on conflict \\([^)]*", column)));
  }

  boolean hasColumn(String field) {
    return columns.contains(field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
  }

  private static boolean mentionsAny(String sql, Collection<String> names) {
    return names.stream().anyMatch(name -> mentions(sql, "", name));
  }

  private static boolean mentions(String sql, String before, @Nullable String name) {
    return name != null
        && sql.contains(name)
        && Pattern.compile(
                "\\b" + before.replace(" ", "\\s+") + "\\s*(?:\\w+\\.)?\\b" + name + "\\b")
            .matcher(sql)
            .find();
  }
}
