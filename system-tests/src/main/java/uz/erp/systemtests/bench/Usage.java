package uz.erp.systemtests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * What the gateway, a service and PostgreSQL spent while something ran.
 *
 * @param cpu milliseconds by part; empty where the machine does not tell
 * @param statements how many the service's database was asked, those of its background work
 *     included, transactions' begin and end not
 */
record Usage(double seconds, Map<String, Double> cpu, long statements) {

  private static final String CALLS =
      """
      select coalesce(sum(calls), 0)
        from pg_stat_statements s join pg_database d on d.oid = s.dbid
       where d.datname = ?""";

  /** Of this service and of what it needs for a request. */
  static Usage of(String service, Runnable work) {
    return of(service, List.of("gateway", service, "postgres"), work);
  }

  /**
   * @param parts whose processor time is asked for
   */
  static Usage of(String service, List<String> parts, Runnable work) {
    try (Connection server = RunningSuite.databases().ofServer()) {
      Map<String, Double> cpu = ProcessorTime.of(parts);
      long statements = calls(server, service);
      long start = System.nanoTime();
      work.run();
      double seconds = (System.nanoTime() - start) / 1e9;
      long asked = calls(server, service) - statements;
      Map<String, Double> spent = new LinkedHashMap<>();
      ProcessorTime.of(parts)
          .forEach((part, now) -> spent.put(part, now - cpu.getOrDefault(part, 0.0)));
      return new Usage(seconds, spent, asked);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not count statements", e);
    }
  }

  double cpuMillis() {
    return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  Usage plus(Usage other) {
    Map<String, Double> both = new LinkedHashMap<>(cpu);
    other.cpu.forEach((part, time) -> both.merge(part, time, Double::sum));
    return new Usage(seconds + other.seconds, both, statements + other.statements);
  }

  private static long calls(Connection server, String service) throws SQLException {
    try (PreparedStatement query = server.prepareStatement(CALLS)) {
      query.setString(1, "erp_" + service);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
