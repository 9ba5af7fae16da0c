package uz.erp.systemtests.reconcile;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.database.Databases;

/**
 * {@code reconcile [STORE…]}: every cell of the reports against the sales, per store; prints each
 * that differs. What was sold a moment ago may not be in the reports yet, so it is for a suite that
 * rests or for days that are over.
 */
public final class Reconciliation {

  private final Databases databases;
  private final PrintStream out;
  private long cells;
  private long differences;

  public Reconciliation(Databases databases, PrintStream out) {
    this.databases = databases;
    this.out = out;
  }

  /**
   * Whether all cells agree.
   *
   * @param keys the tenant keys of the stores to look at; all when there are none
   */
  public boolean run(List<String> keys) {
    try (Connection auth = databases.ofService("auth");
        Connection sales = databases.ofService("sales");
        Connection analytics = databases.ofService("analytics")) {
      List<Store> stores =
          Store.all(auth).stream()
              .filter(store -> keys.isEmpty() || keys.contains(store.key()))
              .toList();
      if (stores.size() < keys.size()) {
        throw new IllegalStateException("there is no such store");
      }
      for (Store store : stores) {
        look(store, sales, analytics);
      }
      out.printf(
          "%d stores, %d cells compared, %d differences%n", stores.size(), cells, differences);
      return differences == 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void look(Store store, Connection sales, Connection analytics) throws SQLException {
    if (!store.isIn(sales)) {
      return; // nothing was ever sold here
    }
    Map<String, Long> compared = new TreeMap<>();
    long before = differences;
    if (store.isIn(analytics)) {
      try (Cells sold = Cells.of(sales, "sales.sql", store);
          Cells reported = Cells.of(analytics, "reports.sql", store)) {
        compare(store, sold, reported, compared);
      }
    } else {
      try (Cells sold = Cells.of(sales, "sales.sql", store)) {
        for (Cell cell = sold.next(); cell != null; cell = sold.next()) {
          differ(store, cell, cell, null);
        }
      }
    }
    out.printf("%s: %s, %d differences%n", store.key(), compared, differences - before);
  }

  private void compare(Store store, Cells sold, Cells reported, Map<String, Long> compared)
      throws SQLException {
    Cell left = sold.next();
    Cell right = reported.next();
    while (left != null || right != null) {
      int order = left == null ? 1 : right == null ? -1 : Cell.ORDER.compare(left, right);
      Cell here = order <= 0 ? left : right;
      if (here == null) {
        throw new IllegalStateException("neither side has a row");
      }
      cells++;
      compared.merge(here.report(), 1L, Long::sum);
      if (order < 0) {
        differ(store, here, left, null);
      } else if (order > 0) {
        differ(store, here, null, right);
      } else if (left != null && right != null && !left.value().equals(right.value())) {
        differ(store, here, left, right);
      }
      left = order <= 0 ? sold.next() : left;
      right = order >= 0 ? reported.next() : right;
    }
  }

  private void differ(Store store, Cell place, @Nullable Cell sold, @Nullable Cell reported) {
    differences++;
    out.printf(
        "%s %s: sales say %s, reports say %s%n",
        store.key(),
        place.place(),
        sold == null ? "nothing" : sold.value(),
        reported == null ? "nothing" : reported.value());
  }
}
