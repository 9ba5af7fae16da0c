package uz.erp.operations.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The database of a service, entered as its owner.
 *
 * @param service such as {@code sales}
 */
public record Database(String service, String url, String user, String password, String login) {

  /** A connection whose text form of values is the same everywhere; the caller closes it. */
  public Connection open() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "tenant-operations");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    try {
      Connection connection = DriverManager.getConnection(url, properties);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601';"
                + " set bytea_output = 'hex'; set extra_float_digits = 1; set jit = off;"
                + " set search_path = ''; set client_min_messages = warning");
      }
      return connection;
    } catch (SQLException e) {
      throw new OperationFailed(
          "the database of %s cannot be reached: %s".formatted(service, e.getMessage()), e);
    }
  }

  /** The role that may touch this schema and no other. */
  public String role(String schema) {
    return service + "_" + schema;
  }

  public String tenants() {
    return service + "_tenants";
  }

  /** Without the password. */
  @Override
  public String toString() {
    return service + " at " + url;
  }
}
