package uz.erp.auth.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stores of all owners; a schema's name goes to whoever inserts it first. */
@Repository
class Stores {

  private static final String COLUMNS =
      "s.id, s.name, s.slug, s.tenant_key, s.schema_name, s.description, s.address, s.city,"
          + " s.region, s.phone, s.email, s.legal_name, s.tax_id, s.timezone, s.currency,"
          + " s.language";

  private final JdbcClient jdbc;

  Stores(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isTaken(Slug slug) {
    return jdbc.sql("select exists (select from shared.store where schema_name = ?)")
        .param(slug.schemaName())
        .query(Boolean.class)
        .single();
  }

  /**
   * Adds a store under this slug; empty when it is taken. Of two at the same moment the later waits
   * for the earlier to commit or roll back.
   */
  Optional<StoreView> add(NewStore store, Slug slug, String tenantKey, long ownerUserId) {
    return jdbc.sql(
            """
            insert into shared.store as s
              (name, slug, schema_name, tenant_key, description, address, city, region, phone,
               email, legal_name, tax_id, owner_user_id)
            values (:name, :slug, :schema, :key, :description, :address, :city, :region, :phone,
                    :email, :legal, :tax, :owner)
            on conflict on constraint uq_store_schema_name do nothing
            returning
            """
                + COLUMNS)
        .param("name", store.name())
        .param("slug", slug.text())
        .param("schema", slug.schemaName())
        .param("key", tenantKey)
        .param("description", store.description())
        .param("address", store.address())
        .param("city", store.city())
        .param("region", store.region())
        .param("phone", store.phone())
        .param("email", store.email())
        .param("legal", store.legalName())
        .param("tax", store.taxId())
        .param("owner", ownerUserId)
        .query((row, number) -> view(row))
        .optional();
  }

  Optional<StoreView> find(String schemaName) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from shared.store s where s.schema_name = ? and s.deleted_at is null")
        .param(schemaName)
        .query((row, number) -> view(row))
        .optional();
  }

  boolean isOwner(long userId) {
    return jdbc.sql(
            """
            select exists (
              select from shared.store where owner_user_id = ? and deleted_at is null)
            """)
        .param(userId)
        .query(Boolean.class)
        .single();
  }

  Optional<Long> findOwnerUserId(String schemaName) {
    return jdbc.sql("select owner_user_id from shared.store where schema_name = ?")
        .param(schemaName)
        .query(Long.class)
        .optional();
  }

  private static StoreView view(ResultSet row) throws SQLException {
    return new StoreView(
        row.getLong("id"),
        row.getString("name"),
        row.getString("slug"),
        row.getString("tenant_key"),
        row.getString("schema_name"),
        row.getString("description"),
        row.getString("address"),
        row.getString("city"),
        row.getString("region"),
        row.getString("phone"),
        row.getString("email"),
        row.getString("legal_name"),
        row.getString("tax_id"),
        row.getString("timezone"),
        row.getString("currency"),
        row.getString("language"));
  }
}
