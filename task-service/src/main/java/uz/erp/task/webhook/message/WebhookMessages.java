package uz.erp.task.webhook.message;

import java.time.Instant;
import java.time.ZoneOffset;
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
import uz.erp.platform.time.StoreClock;
import uz.erp.task.webhook.delivery.DeliveryService;
import uz.erp.task.webhook.endpoint.Subscriptions;
import uz.erp.task.webhook.endpoint.Subscriptions.Subscription;

/** Writes messages with their deliveries, in the transaction that records the event as consumed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WebhookMessages {

  private final JdbcClient jdbc;
  private final Subscriptions subscriptions;
  private final DeliveryService deliveries;
  private final StoreClock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  WebhookMessages(
      JdbcClient jdbc, Subscriptions subscriptions, DeliveryService deliveries, StoreClock clock) {
    this.jdbc = jdbc;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** For each endpoint that subscribes to the type and was enabled when the event happened. */
  public void enqueue(WebhookType type, List<CloudEvent> events) {
    List<Subscription> subscribers = subscriptions.listLocked(type.code());
    boolean any = false;
    for (CloudEvent event : events) {
      long[] endpoints =
          subscribers.stream()
              .filter(subscriber -> subscriber.covers(event.time()))
              .mapToLong(Subscription::endpointId)
              .toArray();
      if (endpoints.length > 0) {
        write(event.id(), type.code(), event.time(), type.show(event.data()), endpoints);
        any = true;
      }
    }
    if (any) {
      deliveries.requestDispatch();
    }
  }

  void write(UUID id, String type, Instant time, JsonNode data, long... endpoints) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", type).put("timestamp", time.toString()).set("data", data);
    jdbc.sql(
            """
            insert into webhook_message (id, type, occurred_at, body, created_at)
            values (?, ?, ?, ?, ?) on conflict do nothing""")
        .params(
            id,
            type,
            time.atOffset(ZoneOffset.UTC),
            json.writeValueAsString(body),
            clock.now().atOffset(ZoneOffset.UTC))
        .update();
    deliveries.add(id, endpoints);
  }
}
