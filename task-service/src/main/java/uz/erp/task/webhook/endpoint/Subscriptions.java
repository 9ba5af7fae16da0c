package uz.erp.task.webhook.endpoint;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which endpoints subscribe to a type of event. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Subscriptions {

  private final JdbcClient jdbc;

  Subscriptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The enabled endpoints that subscribe to the type. Their rows are locked shared: a transaction
   * that disables one cancels the deliveries that this one adds, or this one adds none.
   */
  public List<Subscription> listLocked(String type) {
    return jdbc.sql(
            """
            select id as endpoint_id, enabled_at as since from webhook_endpoint
             where is_enabled and event_types && cast(array[?, ?] as text[]) order by id for share""")
        .params(type, EndpointDetails.ALL)
        .query(Subscription.class)
        .list();
  }

  /**
   * @param since when the endpoint was enabled; what happened before is not sent to it
   */
  public record Subscription(long endpointId, Instant since) {

    public boolean covers(Instant occurredAt) {
      return !occurredAt.isBefore(since);
    }
  }
}
