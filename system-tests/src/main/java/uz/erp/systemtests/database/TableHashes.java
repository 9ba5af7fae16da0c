package uz.erp.systemtests.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the tables of a schema hold: for each the number of rows and a sum over their content. */
public final class TableHashes {

  private static final String TABLES =
      """
      select format(
               'select %L || count(*) || '':'' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %I.%I t',
               tablename || ' ', schemaname, tablename)
        from pg_tables
       where schemaname = ? and not tablename ~ ?
       order by tablename""";

  private TableHashes() {}

  /**
   * A query with a line for each table, such as {@code sale 3:-5561}; empty when there is none.
   *
   * @param leftOut a regular expression of PostgreSQL for the names of tables that do not matter
   */
  public static String query(Connection database, String schema, String leftOut)
      throws SQLException {
    List<String> parts = new ArrayList<>();
    try (PreparedStatement tables = database.prepareStatement(TABLES)) {
      tables.setString(1, schema);
      tables.setString(2, leftOut);
      try (ResultSet rows = tables.executeQuery()) {
        while (rows.next()) {
          parts.add(rows.getString(1));
        }
      }
    }
    return String.join(" union all ", parts);
  }

  /** The lines of such a query; prepared, because planning it costs more than running it. */
  public static List<String> lines(Connection database, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    if (!query.isEmpty()) {
      try (PreparedStatement statement = database.prepareStatement(query);
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
    }
    return lines;
  }
}
