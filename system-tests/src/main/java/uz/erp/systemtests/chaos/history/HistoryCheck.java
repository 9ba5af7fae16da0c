package uz.erp.systemtests.chaos.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.database.Databases;

/** Compares the histories of shops with the databases of a quiescent suite. */
public final class HistoryCheck {

  private final Databases databases;

  public HistoryCheck(Databases databases) {
    this.databases = databases;
  }

  /** What was promised and not kept in this store, each with the request that tells it. */
  public List<String> of(Store store, History history) {
    Promises promises = new Promises();
    promises.sameAnswers(store.tenantKey(), history.all());
    for (Ledger ledger : Ledger.ALL) {
      promises.check(
          store.tenantKey(),
          ledger,
          history.of(ledger.operation()),
          effects(ledger, store.schema()));
    }
    return promises.broken();
  }

  private List<Effect> effects(Ledger ledger, String schema) {
    List<Effect> effects = new ArrayList<>();
    try (Connection database = databases.ofService(ledger.service());
        var statement = database.createStatement();
        ResultSet rows = statement.executeQuery(ledger.sql().formatted(schema))) {
      ResultSetMetaData columns = rows.getMetaData();
      while (rows.next()) {
        Map<String, String> values = new HashMap<>();
        for (int i = 2; i <= columns.getColumnCount(); i++) {
          values.put(columns.getColumnLabel(i), text(rows, i));
        }
        effects.add(new Effect(text(rows, 1), values));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(ledger.sql(), e);
    }
    return effects;
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}
