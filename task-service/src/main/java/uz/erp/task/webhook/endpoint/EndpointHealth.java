package uz.erp.task.webhook.endpoint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the outcomes of deliveries say about an endpoint. By SQL, because many deliveries end at the
 * same time, on all replicas; each statement locks the endpoint's row before its deliveries' rows.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EndpointHealth {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  EndpointHealth(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Since when it fails, with this failure; empty when it is disabled or deleted. */
  public Optional<Instant> failed(long id, Instant now) {
    return jdbc.sql(
            """
            update webhook_endpoint
               set failing_since = coalesce(failing_since, :now),
                   version = version + case when failing_since is null then 1 else 0 end
             where id = :id and is_enabled
            returning failing_since""")
        .param("now", now.atOffset(ZoneOffset.UTC))
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
        .params(reason.code(), now.atOffset(ZoneOffset.UTC), id)
        .update();
    events.publishEvent(new EndpointDisabled(id, now));
  }
}
