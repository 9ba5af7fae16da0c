package uz.erp.auth.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.web.PageQuery;

/** The stores of all owners; a schema's name goes to whoever inserts it first. */
@Repository
class Stores {

  private static final String COLUMNS =
      "s.id, s.name, s.slug, s.tenant_key, s.schema_name, s.description, s.address, s.city,"
          + " s.region, s.phone, s.email, s.legal_name, s.tax_id, s.timezone, s.currency,"
          + " s.language, s.version, s.created_at, s.deleted_at";

  private static final String OWNED =
      """
       from shared.store s
      where s.owner_user_id = :owner and (s.deleted_at is not null) = :deleted
        and (cast(:search as text) is null
             or lower(concat_ws(' ', s.name, s.slug, s.address, s.city)) like :search)
      """;

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
               email, legal_name, tax_id, timezone, currency, language, owner_user_id)
            values (:name, :slug, :schema, :key, :description, :address, :city, :region, :phone,
                    :email, :legal, :tax, :timezone, :currency, :language, :owner)
            on conflict on constraint uq_store_schema_name do nothing
            returning
            """
                + COLUMNS)
        .params(named(store.details()))
        .param("slug", slug.text())
        .param("schema", slug.schemaName())
        .param("key", tenantKey)
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

  /** The owner's stores, or those they deleted. */
  List<StoreView> listOwned(
      long ownerUserId, boolean deleted, @Nullable String search, String order, PageQuery page) {
    return jdbc.sql(
            "select " + COLUMNS + OWNED + " order by " + order + " limit :limit offset :offset")
        .param("owner", ownerUserId)
        .param("deleted", deleted)
        .param("search", search)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query((row, number) -> view(row))
        .list();
  }

  long countOwned(long ownerUserId, boolean deleted, @Nullable String search) {
    return jdbc.sql("select count(*)" + OWNED)
        .param("owner", ownerUserId)
        .param("deleted", deleted)
        .param("search", search)
        .query(Long.class)
        .single();
  }

  /** A store of this owner, deleted or not. */
  Optional<StoreView> findOwned(long id, long ownerUserId) {
    return owned(id, ownerUserId, "");
  }

  /** The same, for this transaction to change. */
  Optional<StoreView> lockOwned(long id, long ownerUserId) {
    return owned(id, ownerUserId, " for no key update of s");
  }

  private Optional<StoreView> owned(long id, long ownerUserId, String lock) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from shared.store s where s.id = ? and s.owner_user_id = ?"
                + lock)
        .params(id, ownerUserId)
        .query((row, number) -> view(row))
        .optional();
  }

  StoreView change(long id, StoreDetails details, Instant now) {
    return jdbc.sql(
            """
            update shared.store s set name = :name, description = :description,
              address = :address, city = :city, region = :region, phone = :phone, email = :email,
              legal_name = :legal, tax_id = :tax, timezone = :timezone, language = :language,
              version = version + 1, updated_at = :now
             where s.id = :id
            returning
            """
                + COLUMNS)
        .params(named(details))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .query((row, number) -> view(row))
        .single();
  }

  /**
   * @param deletedAt null to have it back
   */
  StoreView markDeleted(long id, @Nullable Instant deletedAt, Instant now) {
    return jdbc.sql(
            """
            update shared.store s set deleted_at = :deleted, version = version + 1, updated_at = :now
             where s.id = :id
            returning
            """
                + COLUMNS)
        .param("deleted", deletedAt == null ? null : deletedAt.atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .query((row, number) -> view(row))
        .single();
  }

  /** Whether a store belongs to this user, or did before they deleted it. */
  boolean isOwner(long userId) {
    return jdbc.sql("select exists (select from shared.store where owner_user_id = ?)")
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
    OffsetDateTime deleted = row.getObject("deleted_at", OffsetDateTime.class);
    Instant deletedAt = deleted == null ? null : deleted.toInstant();
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
        row.getString("language"),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        deletedAt,
        deletedAt == null ? null : deletedAt.plus(StoreView.RESTORABLE));
  }

  private static Map<String, Object> named(StoreDetails details) {
    return Map.ofEntries(
        Map.entry("name", details.name()),
        Map.entry("description", details.description()),
        Map.entry("address", details.address()),
        Map.entry("city", details.city()),
        Map.entry("region", details.region()),
        Map.entry("phone", details.phone()),
        Map.entry("email", details.email()),
        Map.entry("legal", details.legalName()),
        Map.entry("tax", details.taxId()),
        Map.entry("timezone", details.settings().timezone()),
        Map.entry("currency", details.settings().currency()),
        Map.entry("language", details.settings().language()));
  }
}
