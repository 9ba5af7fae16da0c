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
 * A constraint of the database, and a table by which it is run into: its own, or one whose triggers
 * write to its own.
 *
 * @param columns those of the table that it speaks of, or whose change fires the trigger
 * @param byTrigger the table is not the constraint's own
 * @param referenced the table that its rows point to, where it is a foreign key whose rows hold
 *     what they point to
 */
public record GuardedTable(
    String constraint,
    String table,
    Set<String> columns,
    boolean byTrigger,
    @Nullable String referenced) {

  /**
   * A unique index need not be a constraint; its columns are those whose names its text has. What a
   * trigger writes to is read from its function's text.
   */
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
      ), way as (
        select name, table_id, false as by_trigger, text, null::int2[] as fired_by, referenced_id
          from guard
        union all
        select g.name, r.tgrelid, true, '', r.tgattr::int2[], 0::oid
          from guard g
          join pg_class t on t.oid = g.table_id
          join pg_proc f on f.prosrc ~* ('\\m(insert\\s+into|update|merge\\s+into)\\s+(\\w+\\.)?'
                                         || t.relname || '\\M')
          join pg_trigger r on r.tgfoid = f.oid and not r.tgisinternal
          join pg_class s on s.oid = r.tgrelid and s.relnamespace = t.relnamespace
      )
      select distinct w.name, t.relname::text as guarded, w.by_trigger, f.relname::text as referenced,
             array(select a.attname::text from pg_attribute a
                    where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                      and case when w.by_trigger
                               then cardinality(w.fired_by) = 0 or a.attnum = any(w.fired_by)
                               else w.text ~ ('\\m' || a.attname || '\\M') end
                    order by a.attname) as columns
        from way w
        join pg_class t on t.oid = w.table_id
        join pg_namespace n on n.oid = t.relnamespace
        left join pg_class f on f.oid = w.referenced_id
       where n.nspname !~ '^(pg_|information_schema)'
       order by w.name, guarded
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
        row.getBoolean("by_trigger"),
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
        && !byTrigger
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
