package uz.erp.task.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.time.StoreClock;

/** Writes what is to be sent, in the transaction that takes note of it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WebhookMessages {

  private final JdbcClient jdbc;
  private final DeliveryRows deliveries;
  private final JobQueue jobQueue;
  private final StoreClock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  WebhookMessages(JdbcClient jdbc, DeliveryRows deliveries, JobQueue jobQueue, StoreClock clock) {
    this.jdbc = jdbc;
    this.deliveries = deliveries;
    this.jobQueue = jobQueue;
    this.clock = clock;
  }

  /** For each endpoint that wants the type and was enabled when it happened. */
  public void tell(WebhookType type, List<CloudEvent> events) {
    List<Listening> listening = listListening(type);
    boolean any = false;
    for (CloudEvent event : events) {
      long[] endpoints =
          listening.stream()
              .filter(endpoint -> !event.time().isBefore(endpoint.since()))
              .mapToLong(Listening::id)
              .toArray();
      if (endpoints.length > 0) {
        write(event.id(), type.code(), event.time(), type.show(event.data()), endpoints);
        any = true;
      }
    }
    if (any) {
      jobQueue.request(Sending.NAME, clock.now());
    }
  }

  /** Something for one endpoint only, to see whether it is there. */
  DeliveryView test(long endpoint) {
    UUID id = UUID.randomUUID();
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("webhook_id", endpoint);
    write(id, WebhookType.TEST, clock.now(), data, endpoint);
    jobQueue.request(Sending.NAME, clock.now());
    return deliveries.get(endpoint, id);
  }

  private void write(UUID id, String type, Instant time, JsonNode data, long... endpoints) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", type).put("timestamp", time.toString()).set("data", data);
    Instant now = clock.now();
    deliveries.addMessage(id, type, time, json.writeValueAsString(body), now);
    deliveries.add(id, endpoints, now);
  }

  /**
   * Shared locks: whoever disables an endpoint finds what is written here, or it is not written.
   */
  private List<Listening> listListening(WebhookType type) {
    return jdbc.sql(
            """
            select id, enabled_at from webhook_endpoint
             where is_enabled and event_types && cast(array[?, ?] as text[]) order by id for share""")
        .params(type.code(), WebhookType.ALL)
        .query(WebhookMessages::listening)
        .list();
  }

  private static Listening listening(ResultSet row, int number) throws SQLException {
    return new Listening(
        row.getLong("id"), row.getObject("enabled_at", OffsetDateTime.class).toInstant());
  }

  /** An endpoint and since when it is told. */
  private record Listening(long id, Instant since) {}
}
