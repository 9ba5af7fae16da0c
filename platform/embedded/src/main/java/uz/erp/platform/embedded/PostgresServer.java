package uz.erp.platform.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Address and superuser of a PostgreSQL server, embedded or not. */
public record PostgresServer(String host, int port, String user, String password) {

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
  }

  /** Opens a connection as the superuser; the caller closes it. */
  public Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "erp-bootstrap");
    properties.setProperty("connectTimeout", "10");
    return DriverManager.getConnection(jdbcUrl(database), properties);
  }

  /** Without the password, which must not end up in a log. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
