package uz.erp.task.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.web.PageQuery;

/** Keeps what was to be sent and what came of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryRows {

  private static final Map<String, String> ORDERINGS = Map.of("id", "d.id");

  private static final String VIEW = "select d.*, m.type, m.occurred_at ";

  private static final String FROM =
      """
      from webhook_delivery d join webhook_message m on m.id = d.message_id
      where d.endpoint_id = :endpoint
      """;

  private static final String CHOSEN =
      FROM
          + """
              and (cast(:status as text) is null or d.status = :status)
              and strpos(m.type, lower(coalesce(:search, ''))) > 0
            """;

  private static final String AGAIN =
      """
      update webhook_delivery d
         set status = 'pending', attempts_in_row = 0, next_attempt_at = :now, leased_until = null,
             finished_at = null
       where d.endpoint_id = :endpoint and d.status <> 'pending'
      """;

  private final JdbcClient jdbc;

  DeliveryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<DeliveryView> list(long endpoint, @Nullable DeliveryStatus status, PageQuery page) {
    String order = page.orderBy(ORDERINGS, "-id");
    return jdbc.sql(VIEW + CHOSEN + " order by " + order + " limit :limit offset :offset")
        .param("endpoint", endpoint)
        .param("status", status == null ? null : status.code())
        .param("search", page.search())
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(DeliveryRows::view)
        .list();
  }

  public long count(long endpoint, @Nullable DeliveryStatus status, PageQuery page) {
    return jdbc.sql("select count(*) " + CHOSEN)
        .param("endpoint", endpoint)
        .param("status", status == null ? null : status.code())
        .param("search", page.search())
        .query(Long.class)
        .single();
  }

  public Optional<DeliveryView> find(long endpoint, long id) {
    return jdbc.sql(VIEW + FROM + " and d.id = :id")
        .param("endpoint", endpoint)
        .param("id", id)
        .query(DeliveryRows::view)
        .optional();
  }

  public void addMessage(UUID id, String type, Instant occurredAt, String body, Instant now) {
    jdbc.sql(
            """
            insert into webhook_message (id, type, occurred_at, body, created_at)
            values (?, ?, ?, ?, ?) on conflict do nothing""")
        .params(id, type, occurredAt.atOffset(ZoneOffset.UTC), body, now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** To be sent at once; a delivery that is there already stays as it is. */
  public void add(UUID message, long[] endpoints, Instant now) {
    jdbc.sql(
            """
            insert into webhook_delivery (endpoint_id, message_id, status, next_attempt_at, created_at)
            select unnest(:endpoints), :message, 'pending', :now, :now
            on conflict on constraint webhook_delivery_once_key do nothing""")
        .param("endpoints", endpoints)
        .param("message", message)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public DeliveryView get(long endpoint, UUID message) {
    return jdbc.sql(VIEW + FROM + " and d.message_id = :message")
        .param("endpoint", endpoint)
        .param("message", message)
        .query(DeliveryRows::view)
        .single();
  }

  /** To be sent again at once, unless it is under way or waits; then it waits no longer. */
  public void again(long endpoint, long id, Instant now) {
    jdbc.sql(AGAIN + " and d.id = :id")
        .param("endpoint", endpoint)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            update webhook_delivery set next_attempt_at = :now, attempts_in_row = 0
             where endpoint_id = :endpoint and id = :id and status = 'pending'
               and (leased_until is null or leased_until <= :now)""")
        .param("endpoint", endpoint)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All of what happened since then, with what was delivered only if wanted; says how many. */
  public int again(long endpoint, Instant since, boolean delivered, Instant now) {
    return jdbc.sql(
            AGAIN
                + """
                   and (:delivered or d.status <> 'delivered')
                   and exists (select from webhook_message m
                               where m.id = d.message_id and m.occurred_at >= :since)
                  """)
        .param("endpoint", endpoint)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("delivered", delivered)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public void cancel(long endpoint, Instant now) {
    jdbc.sql(
            """
            update webhook_delivery
               set status = 'cancelled', next_attempt_at = null, leased_until = null,
                   finished_at = :now
             where endpoint_id = :endpoint and status = 'pending'""")
        .param("endpoint", endpoint)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static DeliveryView view(ResultSet row, int number) throws SQLException {
    String error = row.getString("last_error");
    return new DeliveryView(
        row.getLong("id"),
        row.getObject("message_id", UUID.class),
        row.getString("type"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        DeliveryStatus.of(row.getString("status")),
        row.getInt("attempts"),
        moment(row, "next_attempt_at"),
        moment(row, "last_attempt_at"),
        row.getObject("last_status", Integer.class),
        error == null ? null : SendingError.of(error),
        row.getObject("last_duration_ms", Integer.class),
        moment(row, "finished_at"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
