package uz.erp.systemtests.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The databases of a suite that was started by {@code ./erp up}.
 *
 * @param home the suite's {@code ERP_HOME}, where the server's password lies
 */
public record Databases(Path home, int port) {

  private static final int PORT = 15_432;

  /** Those of the suite with this home and {@code ERP_PORT_OFFSET}. */
  public static Databases of(Path home, int offset) {
    return new Databases(home, PORT + offset);
  }

  /** A connection that cannot write, to the database of a service like {@code catalog}. */
  public Connection ofService(String service) {
    return open("erp_" + service, true);
  }

  /** The same, which can: what a benchmark needs in great numbers is filled in past the suite. */
  public Connection writingTo(String service) {
    return open("erp_" + service, false);
  }

  /** The same, to the database that holds the server's own figures. */
  public Connection ofServer() {
    return open("postgres", true);
  }

  private Connection open(String database, boolean onlyReads) {
    try {
      Properties properties = new Properties();
      properties.setProperty("user", "postgres");
      properties.setProperty(
          "password", Files.readString(home.resolve("data/postgres/superuser.password")).strip());
      properties.setProperty("ApplicationName", "system-tests");
      properties.setProperty(
          "options", "-c default_transaction_read_only=" + (onlyReads ? "on" : "off"));
      return DriverManager.getConnection(
          "jdbc:postgresql://localhost:" + port + "/" + database, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("no connection to " + database + " of " + home, e);
    }
  }
}
