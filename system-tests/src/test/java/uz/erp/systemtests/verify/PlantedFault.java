package uz.erp.systemtests.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import uz.erp.systemtests.suite.Suite;

/**
 * A fault put into one store's rows past the suite, and taken out again.
 *
 * @param make SQL in the store's schema; no trigger of the tables stands in its way
 * @param undo SQL in the same session, which may use temporary tables of the first
 */
record PlantedFault(String service, String make, String undo) {

  /** In the ground until it is closed. */
  record Planted(Connection connection, String undo) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
      try (connection;
          Statement statement = connection.createStatement()) {
        var unused = statement.execute(undo);
      }
    }
  }

  Planted in(Suite suite, String schema) throws SQLException {
    Connection connection = suite.databases().writingTo(service);
    try (Statement statement = connection.createStatement()) {
      var unused = statement.execute("set session_replication_role = replica");
      unused = statement.execute("set search_path = " + schema);
      unused = statement.execute(make.replace(":schema", schema));
      return new Planted(connection, undo.replace(":schema", schema));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
