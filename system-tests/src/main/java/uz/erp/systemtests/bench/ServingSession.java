package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.erp.systemtests.bench.replay.Login;

/**
 * A session of the database like those of the sales service: one login, which takes each store's
 * role and search path in turn and touches what a checkout touches.
 */
final class ServingSession {

  private static final String SWITCH = "set role sales_%1$s; set search_path = %1$s";
  private static final String TOUCH =
      Stream.of(
              "cash_session",
              "register",
              "register_counter",
              "store_counter",
              "till_settings",
              "product_copy",
              "product_copy_barcode",
              "sale",
              "sale_line",
              "sale_payment",
              "customer_copy",
              "loyalty_copy")
          .map(table -> "exists (select from " + table + ")")
          .collect(Collectors.joining(", ", "select ", ""));

  private ServingSession() {}

  /** What it holds alone after it served these stores. */
  static double mibAfter(List<String> schemas) {
    return mostMib(schemas, schemas.size());
  }

  /** The most that one held when it was replaced after so many stores. */
  static double mostMib(List<String> schemas, int each) {
    double most = 0;
    for (int from = 0; from < schemas.size(); from += each) {
      most = Math.max(most, served(schemas.subList(from, Math.min(from + each, schemas.size()))));
    }
    return most;
  }

  private static double served(List<String> schemas) {
    try (Connection session = open();
        Statement serve = session.createStatement();
        PreparedStatement touch = session.prepareStatement(TOUCH)) {
      for (String schema : schemas) {
        var unused = serve.execute(SWITCH.formatted(schema));
        unused = touch.execute();
      }
      return privateMib(process(session));
    } catch (SQLException e) {
      throw new IllegalStateException("no session as the service has", e);
    }
  }

  private static Connection open() throws SQLException {
    Login login = Login.ofSales();
    return DriverManager.getConnection(login.url(), login.properties());
  }

  private static long process(Connection session) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Not a number where the machine does not tell (proc_pid_smaps(5)). */
  private static double privateMib(long process) {
    Path file = Path.of("/proc/" + process + "/smaps_rollup");
    if (!Files.isReadable(file)) {
      return Double.NaN;
    }
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("Private_"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
