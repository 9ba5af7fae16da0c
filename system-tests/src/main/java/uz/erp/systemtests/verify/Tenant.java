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
 * @param isErased for good, by an operator, so that nothing of it is left
 */
record Tenant(String key, String schema, boolean isOpen, boolean isErased) {

  Tenant(String key, String schema, boolean isOpen) {
    this(key, schema, isOpen, false);
  }

  static List<Tenant> all(Databases databases) {
    List<Tenant> tenants = new ArrayList<>();
    try (Connection auth = databases.ofService("auth");
        var statement = auth.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select tenant_key, schema_name, deleted_at is null, exists (select from"
                    + " shared.tenant t where t.tenant_key = s.tenant_key and t.deleted_at is not"
                    + " null) from shared.store s order by id")) {
      while (rows.next()) {
        tenants.add(
            new Tenant(
                rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getBoolean(4)));
      }
      return tenants;
    } catch (SQLException e) {
      throw new IllegalStateException("the list of stores cannot be read", e);
    }
  }
}
