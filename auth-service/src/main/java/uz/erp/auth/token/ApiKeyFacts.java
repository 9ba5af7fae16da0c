package uz.erp.auth.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.security.ApiKeySecret;

/** Everything a pass of an API key depends on, read by one statement. */
@Repository
class ApiKeyFacts {

  /**
   * @param store null when the key is one of another store than was asked for
   * @param closed whether operators are at work on the store
   * @param validUntil when key or secret end; null when they do not
   */
  record KeyState(
      long apiKeyId,
      String name,
      List<String> scopes,
      List<String> addresses,
      @Nullable Instant validUntil,
      @Nullable LocalDate lastUsedOn,
      @Nullable StoreFacts store,
      boolean closed) {}

  private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ApiKeyFacts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Empty when no key has this secret now. */
  Optional<KeyState> find(ApiKeySecret secret, String tenantKey, Instant now) {
    return jdbc.sql(
            """
            select k.id, k.name, k.scopes, k.addresses, k.last_used_on,
                   least(k.expires_at, case when k.former_hash = :hash then k.former_until end)
                     as valid_until,
                   s.tenant_key, s.schema_name, s.timezone, s.currency, s.language, s.settings,
                   exists (select from shared.store_closure c
                            where c.tenant_key = s.tenant_key and c.open_at > now()) as closed
              from shared.api_key k
              left join shared.store s
                on s.id = k.store_id and s.tenant_key = :key and s.deleted_at is null
             where (k.secret_hash = :hash or (k.former_hash = :hash and k.former_until > :now))
               and k.revoked_at is null and (k.expires_at is null or k.expires_at > :now)
            """)
        .param("hash", secret.hash())
        .param("key", tenantKey)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> keyState(row))
        .optional();
  }

  /** Once a day at most, by the calendar of the key's store. */
  void recordUse(KeyState key, Instant now) {
    if (key.store() == null) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of(key.store().timezone()));
    if (key.lastUsedOn() != null && !key.lastUsedOn().isBefore(today)) {
      return;
    }
    jdbc.sql(
            """
            update shared.api_key set last_used_on = :today
             where id = :id and (last_used_on is null or last_used_on < :today)
            """)
        .param("id", key.apiKeyId())
        .param("today", today)
        .update();
  }

  private KeyState keyState(ResultSet row) throws SQLException {
    OffsetDateTime until = row.getObject("valid_until", OffsetDateTime.class);
    return new KeyState(
        row.getLong("id"),
        row.getString("name"),
        List.of((String[]) row.getArray("scopes").getArray()),
        List.of((String[]) row.getArray("addresses").getArray()),
        until == null ? null : until.toInstant(),
        row.getObject("last_used_on", LocalDate.class),
        row.getString("tenant_key") == null ? null : store(row),
        row.getBoolean("closed"));
  }

  private StoreFacts store(ResultSet row) throws SQLException {
    return new StoreFacts(
        row.getString("tenant_key"),
        row.getString("schema_name"),
        row.getString("timezone"),
        row.getString("currency"),
        row.getString("language"),
        json.readValue(row.getString("settings"), SETTINGS));
  }
}
