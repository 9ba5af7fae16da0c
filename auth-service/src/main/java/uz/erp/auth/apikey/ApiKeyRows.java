package uz.erp.auth.apikey;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.auth.audit.Actor;
import uz.erp.platform.security.ApiKeySecret;
import uz.erp.platform.web.PageQuery;

/** The keys that a connection may see: those of its store, without their hashes. */
@Repository
class ApiKeyRows {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "k.id", "name", "lower(k.name)", "created_at", "k.created_at");

  private static final String SELECT =
      """
      select k.id, k.name, k.scopes, k.addresses, k.last_four, k.former_until, k.expires_at,
             k.last_used_on, k.created_by_name, k.created_at, k.revoked_at, k.version
      """;

  private static final String FROM =
      """
      from shared.api_key k
      where (cast(:active as boolean) is null or (k.revoked_at is null) = :active)
      """;

  private final JdbcClient jdbc;

  ApiKeyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ApiKeyView> list(PageQuery page, @Nullable Boolean active) {
    String order = page.orderBy(ORDERINGS, "-id") + ", k.id";
    return jdbc.sql(SELECT + FROM + " order by " + order + " limit :limit offset :offset")
        .param("active", active)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query((row, number) -> view(row))
        .list();
  }

  long count(@Nullable Boolean active) {
    return jdbc.sql("select count(*) " + FROM).param("active", active).query(Long.class).single();
  }

  /** Whoever makes a key of the store next waits until this transaction has ended. */
  void lockCount(long storeId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('api_key ' || ?, 0))")
        .param(storeId)
        .query((row, number) -> true)
        .single();
  }

  Optional<ApiKeyView> find(long id) {
    return jdbc.sql(SELECT + "from shared.api_key k where k.id = ?")
        .param(id)
        .query((row, number) -> view(row))
        .optional();
  }

  /** Takes the row for this transaction. */
  Optional<ApiKeyView> lock(long id) {
    return jdbc.sql(SELECT + "from shared.api_key k where k.id = ? for no key update")
        .param(id)
        .query((row, number) -> view(row))
        .optional();
  }

  long add(long storeId, ApiKeyDetails key, ApiKeySecret secret, Actor maker) {
    return jdbc.sql(
            """
            insert into shared.api_key (store_id, name, scopes, addresses, secret_hash, last_four,
                                        expires_at, created_by, created_by_name)
            values (:store, :name, cast(:scopes as text[]), cast(:addresses as text[]), :hash, :last,
                    :expires, :maker, :makerName)
            returning id
            """)
        .param("store", storeId)
        .param("name", key.name())
        .param("scopes", key.scopes().toArray(String[]::new))
        .param("addresses", key.addresses().toArray(String[]::new))
        .param("hash", secret.hash())
        .param("last", secret.lastFour())
        .param("expires", utc(key.expiresAt()))
        .param("maker", maker.userId())
        .param("makerName", maker.name())
        .query(Long.class)
        .single();
  }

  void change(long id, ApiKeyDetails key, Instant now) {
    jdbc.sql(
            """
            update shared.api_key
               set name = :name, scopes = cast(:scopes as text[]),
                   addresses = cast(:addresses as text[]), expires_at = :expires, updated_at = :now,
                   version = version + 1
             where id = :id
            """)
        .param("id", id)
        .param("name", key.name())
        .param("scopes", key.scopes().toArray(String[]::new))
        .param("addresses", key.addresses().toArray(String[]::new))
        .param("expires", utc(key.expiresAt()))
        .param("now", utc(now))
        .update();
  }

  /** A trigger keeps the hash that was there until then, if it is to be good for a while. */
  void rotate(long id, ApiKeySecret secret, @Nullable Instant formerUntil, Instant now) {
    jdbc.sql(
            """
            update shared.api_key
               set secret_hash = :hash, last_four = :last, former_until = :until, updated_at = :now,
                   version = version + 1
             where id = :id
            """)
        .param("id", id)
        .param("hash", secret.hash())
        .param("last", secret.lastFour())
        .param("until", utc(formerUntil))
        .param("now", utc(now))
        .update();
  }

  void revoke(long id, Instant now) {
    jdbc.sql(
            """
            update shared.api_key
               set revoked_at = :now, updated_at = :now, version = version + 1
             where id = :id
            """)
        .param("id", id)
        .param("now", utc(now))
        .update();
  }

  private static ApiKeyView view(ResultSet row) throws SQLException {
    return new ApiKeyView(
        row.getLong("id"),
        row.getString("name"),
        texts(row.getArray("scopes")),
        texts(row.getArray("addresses")),
        row.getString("last_four"),
        moment(row, "expires_at"),
        moment(row, "former_until"),
        row.getObject("last_used_on", LocalDate.class),
        moment(row, "revoked_at"),
        row.getString("created_by_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }
}
