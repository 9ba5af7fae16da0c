package uz.erp.task.webhook.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.web.PageQuery;
import uz.erp.task.webhook.endpoint.EndpointDisabled;

/** Stored deliveries: what is to be sent and its outcome. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Deliveries {

  private static final Map<String, String> ORDERINGS = Map.of("id", "d.id");

  /** Codes of enums are their constants in lower case. */
  private static final String VIEW =
      """
      select d.id, d.message_id, m.type, m.occurred_at, upper(d.status) as status, d.attempts,
             d.next_attempt_at, d.last_attempt_at, d.last_status,
             upper(d.last_error) as last_error, d.last_duration_ms, d.finished_at, d.created_at
      """;

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

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<DeliveryView> list(long endpoint, @Nullable DeliveryStatus status, PageQuery page) {
    String order = page.orderBy(ORDERINGS, "-id");
    return jdbc.sql(VIEW + CHOSEN + "order by " + order + " limit :limit offset :offset")
        .param("endpoint", endpoint)
        .param("status", status == null ? null : status.code())
        .param("search", page.search())
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(DeliveryView.class)
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
        .query(DeliveryView.class)
        .optional();
  }

  /** Due at once; a delivery that exists already stays as it is. */
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
        .query(DeliveryView.class)
        .single();
  }

  /** Makes it due again at once; a pending one is due at once too, unless it is leased. */
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

  /**
   * Makes all of what happened since then due again, what was delivered only if asked for; returns
   * how many.
   */
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

  /** Nothing more is sent to an endpoint that was disabled. */
  @EventListener
  public void cancel(EndpointDisabled disabled) {
    jdbc.sql(
            """
            update webhook_delivery
               set status = 'cancelled', next_attempt_at = null, leased_until = null,
                   finished_at = :now
             where endpoint_id = :endpoint and status = 'pending'""")
        .param("endpoint", disabled.endpointId())
        .param("now", disabled.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}
