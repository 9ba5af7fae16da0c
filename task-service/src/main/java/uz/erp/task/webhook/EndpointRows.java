package uz.erp.task.webhook;

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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.web.PageQuery;

/** Keeps a store's endpoints. An endpoint's row is always locked before those of its deliveries. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndpointRows {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "id", "url", "lower(url)", "created_at", "created_at");

  private static final String CHOSEN =
      """
       from webhook_endpoint
      where (cast(:enabled as boolean) is null or is_enabled = :enabled)
        and (strpos(lower(url), lower(coalesce(:search, ''))) > 0
          or strpos(lower(coalesce(description, '')), lower(coalesce(:search, ''))) > 0)
      """;

  private final JdbcClient jdbc;

  EndpointRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<EndpointView> list(PageQuery page, @Nullable Boolean enabled) {
    String order = page.orderBy(ORDERINGS, "-id") + ", id";
    return jdbc.sql("select *" + CHOSEN + " order by " + order + " limit :limit offset :offset")
        .param("enabled", enabled)
        .param("search", page.search())
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(EndpointRows::view)
        .list();
  }

  public long count(PageQuery page, @Nullable Boolean enabled) {
    return jdbc.sql("select count(*)" + CHOSEN)
        .param("enabled", enabled)
        .param("search", page.search())
        .query(Long.class)
        .single();
  }

  /** How many there are; whoever makes one next waits until this transaction has ended. */
  public long lockCount() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema() || ' webhooks', 0))")
        .query((row, number) -> true)
        .single();
    return jdbc.sql("select count(*) from webhook_endpoint").query(Long.class).single();
  }

  public Optional<EndpointView> find(long id) {
    return jdbc.sql("select * from webhook_endpoint where id = ?")
        .param(id)
        .query(EndpointRows::view)
        .optional();
  }

  /** Nobody else changes it, or adds deliveries to it, until the transaction ends. */
  public Optional<EndpointView> lock(long id) {
    return jdbc.sql("select * from webhook_endpoint where id = ? for no key update")
        .param(id)
        .query(EndpointRows::view)
        .optional();
  }

  public long add(EndpointDetails endpoint, byte[] secret, CurrentEmployee by, Instant now) {
    return details(
            """
            insert into webhook_endpoint (url, description, event_types, is_enabled, disabled_reason,
              enabled_at, secret, created_by, created_by_name, created_at, updated_at)
            values (:url, :description, cast(:types as text[]), :enabled, :reason,
              :now, :secret, :by, :name, :now, :now)
            returning id""",
            endpoint,
            now)
        .param("secret", secret)
        .param("by", by.employeeId())
        .param("name", by.name())
        .query(Long.class)
        .single();
  }

  /** Enabled anew it begins anew: its failures are forgotten. */
  public void change(long id, EndpointDetails endpoint, boolean turned, Instant now) {
    details(
            """
            update webhook_endpoint
               set url = :url, description = :description, event_types = cast(:types as text[]),
                   is_enabled = :enabled,
                   disabled_reason = case when :turned then :reason else disabled_reason end,
                   enabled_at = case when :turned and :enabled then :now else enabled_at end,
                   failing_since = case when :turned then null else failing_since end,
                   updated_at = :now, version = version + 1
             where id = :id""",
            endpoint,
            now)
        .param("turned", turned)
        .param("id", id)
        .update();
  }

  private JdbcClient.StatementSpec details(String sql, EndpointDetails endpoint, Instant now) {
    return jdbc.sql(sql)
        .param("url", endpoint.url())
        .param("description", endpoint.description())
        .param("types", endpoint.eventTypes().toArray(String[]::new))
        .param("enabled", endpoint.isEnabled())
        .param("reason", endpoint.isEnabled() ? null : DisabledReason.BY_HAND.code())
        .param("now", utc(now));
  }

  /** The secret there was signs until then as well; the one before that no more. */
  public void rotate(long id, byte[] secret, @Nullable Instant formerUntil, Instant now) {
    jdbc.sql(
            """
            update webhook_endpoint
               set former_secret = case when cast(:until as timestamptz) is null then null else secret end,
                   former_secret_until = :until, secret = :secret, updated_at = :now,
                   version = version + 1
             where id = :id""")
        .param("until", formerUntil == null ? null : utc(formerUntil))
        .param("secret", secret)
        .param("now", utc(now))
        .param("id", id)
        .update();
  }

  /** Since when it fails, with this failure; empty when it is disabled or not there any more. */
  public Optional<Instant> failed(long id, Instant now) {
    return jdbc.sql(
            """
            update webhook_endpoint
               set failing_since = coalesce(failing_since, :now),
                   version = version + case when failing_since is null then 1 else 0 end
             where id = :id and is_enabled
            returning failing_since""")
        .param("now", utc(now))
        .param("id", id)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  public void succeeded(long id) {
    jdbc.sql(
            """
            update webhook_endpoint set failing_since = null, version = version + 1
             where id = ? and failing_since is not null""")
        .param(id)
        .update();
  }

  public void disable(long id, DisabledReason reason, Instant now) {
    jdbc.sql(
            """
            update webhook_endpoint
               set is_enabled = false, disabled_reason = ?, updated_at = ?, version = version + 1
             where id = ? and is_enabled""")
        .params(reason.code(), utc(now), id)
        .update();
  }

  public void delete(long id) {
    jdbc.sql("delete from webhook_endpoint where id = ?").param(id).update();
  }

  static EndpointView view(ResultSet row, int number) throws SQLException {
    String reason = row.getString("disabled_reason");
    return new EndpointView(
        row.getLong("id"),
        row.getString("url"),
        row.getString("description"),
        List.of((String[]) row.getArray("event_types").getArray()),
        row.getBoolean("is_enabled"),
        reason == null ? null : DisabledReason.of(reason),
        moment(row, "failing_since"),
        moment(row, "former_secret_until"),
        row.getObject("enabled_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }

  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
