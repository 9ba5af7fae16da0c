package uz.erp.platform.test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All that a schema consists of, without its name and its rows, and which scripts made it. */
final class SchemaShape {

  private static final String OBJECTS =
      """
      with its as (select oid, nspname from pg_namespace where nspname = ?)
      select line from (
        select format('column %s.%s %s %s %s %s', c.relname, a.attnum, a.attname,
                      format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) as line
          from its join pg_class c on c.relnamespace = its.oid and c.relkind in ('r', 'p', 'v', 'm', 'S')
          join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attnum > 0
          left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        union all
        select format('constraint %s.%s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
          from its join pg_constraint k on k.connamespace = its.oid left join pg_class c on c.oid = k.conrelid
         where c.relname is distinct from 'flyway_schema_history'
        union all
        select 'index ' || pg_get_indexdef(i.indexrelid)
          from its join pg_class c on c.relnamespace = its.oid join pg_index i on i.indrelid = c.oid
         where c.relname <> 'flyway_schema_history'
        union all
        select 'function ' || pg_get_functiondef(p.oid)
          from its join pg_proc p on p.pronamespace = its.oid
        union all
        select 'trigger ' || pg_get_triggerdef(t.oid)
          from its join pg_class c on c.relnamespace = its.oid join pg_trigger t on t.tgrelid = c.oid
         where not t.tgisinternal
        union all
        select format('statistics %s', pg_get_statisticsobjdef(s.oid))
          from its join pg_statistic_ext s on s.stxnamespace = its.oid
      ) all_of_them
      order by line""";

  private SchemaShape() {}

  static List<String> of(String service, String schema) throws SQLException {
    try (Connection owner = Backends.asOwner(service)) {
      List<String> lines = new ArrayList<>(lines(owner, OBJECTS, schema));
      lines.addAll(
          lines(
              owner,
              "select format('script %s %s %s', installed_rank, script, checksum) from "
                  + schema
                  + ".flyway_schema_history where success and ?::text is not null order by installed_rank",
              schema));
      lines.replaceAll(line -> line.replace(schema, "its"));
      return lines;
    }
  }

  private static List<String> lines(Connection owner, String sql, String schema)
      throws SQLException {
    try (PreparedStatement query = owner.prepareStatement(sql)) {
      query.setString(1, schema);
      List<String> lines = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
      return lines;
    }
  }
}
