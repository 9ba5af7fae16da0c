package uz.erp.systemtests.bench.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * Leaves a store as it was: what is replayed meanwhile is not published and is removed on closing,
 * numbers included. While it is open no event of any store leaves the sales service.
 */
final class Untouched implements AutoCloseable {

  private static final String HOLD_RELAY =
      "select pg_advisory_lock(hashtext('erp.outbox'), slot) from generate_series(0, 63) as slot";

  private final Connection sales = RunningSuite.databases().writingTo("sales");
  private final Store store;
  private final long lastSale;
  private final long lastEvent;
  private final List<String> counters = new ArrayList<>();

  Untouched(Store store) {
    this.store = store;
    try (Statement statement = sales.createStatement()) {
      var unused = statement.execute("set search_path to " + store.schema());
      unused = statement.execute(HOLD_RELAY);
      lastSale = number(statement, "select max(id) from sale");
      lastEvent = number(statement, "select coalesce(max(seq), 0) from shared.outbox");
      remember(
          statement,
          """
          select format('update register_counter set (sale_number, z_number, grand_total) = (%s, %s, %s)
            where register_id = %s', sale_number, z_number, grand_total, register_id)
          from register_counter""");
      remember(
          statement,
          "select format('update store_counter set sale_number = %s', sale_number) from store_counter");
    } catch (SQLException e) {
      throw new IllegalStateException("what is there cannot be remembered", e);
    }
  }

  double during(DoubleSupplier work) {
    return work.getAsDouble();
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void remember(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counters.add(rows.getString(1));
      }
    }
  }

  @Override
  public void close() {
    try (Connection connection = sales;
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String table : List.of("sale_payment", "sale_line")) {
        delete("delete from " + table + " where sale_id > ?", lastSale);
      }
      delete("delete from sale where id > ?", lastSale);
      delete(
          "delete from shared.outbox where seq > ? and event_key like '" + store.tenantKey() + "%'",
          lastEvent);
      for (String counter : counters) {
        var unused = statement.execute(counter);
      }
      connection.commit();
      connection.setAutoCommit(true);
      var unused =
          statement.execute(
              "vacuum (analyze) sale, sale_line, sale_payment, register_counter, store_counter, shared.outbox");
    } catch (SQLException e) {
      throw new IllegalStateException("what was replayed in " + store.schema() + " stays", e);
    }
  }

  private void delete(String sql, long after) throws SQLException {
    try (PreparedStatement delete = sales.prepareStatement(sql)) {
      delete.setLong(1, after);
      delete.executeUpdate();
    }
  }
}
