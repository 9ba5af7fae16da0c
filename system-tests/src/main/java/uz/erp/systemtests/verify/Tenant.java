package uz.erp.systemtests.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uz.erp.systemtests.database.Databases;

/**
 * A store as auth-service knows it; also one that was deleted, whose rows must stay right.
 *
 * @param isOpen not deleted
 */
record Tenant(String key, String schema, boolean isOpen) {

  static List<Tenant> all(Databases databases) {
    List<Tenant> tenants = new ArrayList<>();
    try (Connection auth = databases.ofService("auth");
        var statement = auth.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select tenant_key, schema_name, deleted_at is null from shared.store"
                    + " order by id")) {
      while (rows.next()) {
        tenants.add(new Tenant(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
      }
      return tenants;
    } catch (SQLException e) {
      throw new IllegalStateException("the list of stores cannot be read", e);
    }
  }
}
