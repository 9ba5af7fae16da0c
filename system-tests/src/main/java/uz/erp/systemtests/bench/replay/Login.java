package uz.erp.systemtests.bench.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import uz.erp.systemtests.erp.RunningSuite;

/** What the running sales service connects as, and the store that a connection then serves. */
public record Login(String name, String database, String password) {

  public static Login ofSales() {
    try {
      return new Login(
          "sales_login",
          "erp_sales",
          Files.readString(RunningSuite.databases().home().resolve("secrets/sales_login")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For the driver. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", name);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "system-tests");
    return properties;
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + RunningSuite.databases().port() + "/" + database;
  }

  /** Options of a connection that serves one store from the start. */
  static String serving(String schema) {
    return "-c role=sales_%s -c search_path=%s".formatted(schema, schema);
  }
}
