package uz.erp.auth.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where owners compete for a schema's name: it goes to the one who inserts it first. In SQL,
 * because a violated constraint would end the transaction in which the next name is to be tried.
 */
@Repository
class StoreNames {

  private final JdbcClient jdbc;

  StoreNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isTaken(Slug slug) {
    return jdbc.sql("select exists (select from shared.store where schema_name = ?)")
        .param(slug.schemaName())
        .query(Boolean.class)
        .single();
  }

  /**
   * Inserts a new store; empty when its name is taken. Of two at the same moment the later waits
   * for the earlier to commit or roll back.
   */
  Optional<Store> claim(Store store) {
    return jdbc.sql(
            """
            insert into shared.store
              (name, slug, schema_name, tenant_key, description, address, city, region, phone,
               email, legal_name, tax_id, timezone, currency, language, owner_user_id)
            values (:name, :slug, :schemaName, :tenantKey, :description, :address, :city, :region,
                    :phone, :email, :legalName, :taxId, :timezone, :currency, :language,
                    :ownerUserId)
            on conflict on constraint uq_store_schema_name do nothing
            returning id, created_at
            """)
        .paramSource(store)
        .query(
            (row, number) ->
                store.inserted(
                    row.getLong("id"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
