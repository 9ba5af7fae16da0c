package uz.erp.systemtests.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * How often sessions of sales-service switched their store.
 *
 * @param millis what executing just that took
 */
record Switches(long count, double millis) {

  private static final String QUERY =
      """
      select coalesce(sum(calls), 0), coalesce(sum(total_exec_time), 0)
        from pg_stat_statements s join pg_database d on d.oid = s.dbid
       where d.datname = 'erp_sales' and lower(query) like 'set role%'""";

  static Switches untilNow() {
    try (Connection server = RunningSuite.databases().ofServer();
        Statement statement = server.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      row.next();
      return new Switches(row.getLong(1), row.getDouble(2));
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not count statements", e);
    }
  }

  Switches since(Switches before) {
    return new Switches(count - before.count, millis - before.millis);
  }
}
