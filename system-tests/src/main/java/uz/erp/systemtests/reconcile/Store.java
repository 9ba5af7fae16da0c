package uz.erp.systemtests.reconcile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A store as auth-service knows it. */
record Store(String key, String schema, String zone) {

  static List<Store> all(Connection auth) throws SQLException {
    List<Store> stores = new ArrayList<>();
    try (var statement = auth.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select tenant_key, schema_name, timezone from shared.store"
                    + " where deleted_at is null order by id")) {
      while (rows.next()) {
        stores.add(new Store(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return stores;
  }

  /**
   * Whether this database has the store's schema: a service makes it with the first event or
   * request.
   */
  boolean isIn(Connection database) throws SQLException {
    try (var statement =
        database.prepareStatement("select exists (select from pg_namespace where nspname = ?)")) {
      statement.setString(1, schema);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }
}
