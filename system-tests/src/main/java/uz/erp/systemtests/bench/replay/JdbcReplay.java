package uz.erp.systemtests.bench.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Replays where there is no pgbench: a thread for each connection, statements prepared once on the
 * server. It costs more of the machine than pgbench, so what it reaches is a lower ceiling.
 */
final class JdbcReplay {

  private static final Pattern VARIABLE = Pattern.compile(":([a-z][a-z_0-9]*)::bigint");

  private final Connection connection;
  private final Map<PreparedStatement, List<String>> statements = new LinkedHashMap<>();
  private final Map<String, Long> values = new LinkedHashMap<>();
  private final int insert;

  private JdbcReplay(Connection connection, SaleScript script, int till) throws SQLException {
    this.connection = connection;
    script.byTill().forEach((name, all) -> values.put(name, Long.valueOf(all.get(till))));
    int found = -1;
    for (SaleScript.Step step : script.steps()) {
      found = step.givesSale() ? statements.size() : found;
      List<String> names =
          VARIABLE.matcher(step.sql()).results().map(match -> match.group(1)).toList();
      statements.put(
          connection.prepareStatement(VARIABLE.matcher(step.sql()).replaceAll("?::bigint")), names);
    }
    insert = found;
  }

  static double perSecond(SaleScript script, String schema, int connections, Duration length) {
    long end = System.nanoTime() + length.toNanos();
    long start = System.nanoTime();
    long sales = 0;
    try (ExecutorService workers = Executors.newFixedThreadPool(connections)) {
      List<Future<Long>> results = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int till = i;
        results.add(workers.submit(() -> play(script, schema, till, end)));
      }
      for (Future<Long> result : results) {
        sales += result.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the replay failed: " + e.getCause(), e);
    }
    return sales * 1e9 / (System.nanoTime() - start);
  }

  private static long play(SaleScript script, String schema, int till, long end)
      throws SQLException {
    Login login = Login.ofSales();
    Properties properties = login.properties();
    properties.setProperty("options", Login.serving(schema));
    properties.setProperty("prepareThreshold", "1");
    try (Connection connection = DriverManager.getConnection(login.url(), properties)) {
      JdbcReplay replay = new JdbcReplay(connection, script, till);
      long sales = 0;
      while (System.nanoTime() < end) {
        replay.sell();
        sales++;
      }
      return sales;
    }
  }

  private void sell() throws SQLException {
    int place = 0;
    for (Map.Entry<PreparedStatement, List<String>> entry : statements.entrySet()) {
      PreparedStatement statement = entry.getKey();
      for (int i = 0; i < entry.getValue().size(); i++) {
        statement.setLong(i + 1, values.getOrDefault(entry.getValue().get(i), 0L));
      }
      if (statement.execute() && place == insert) {
        try (ResultSet row = statement.getResultSet()) {
          if (!row.next()) {
            throw new SQLException("no sale was begun on " + connection);
          }
          values.put(SaleScript.NEW_SALE, row.getLong(1));
        }
      }
      place++;
    }
  }
}
