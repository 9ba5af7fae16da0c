package uz.erp.task.webhook.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.MalformedEventException;
import uz.erp.platform.inbox.Handles;
import uz.erp.platform.inbox.Received;
import uz.erp.task.webhook.message.WebhookMessages;
import uz.erp.task.webhook.message.WebhookType;

/**
 * Hands the events of every {@link WebhookType} to webhooks; one whose data is no object is
 * dead-lettered.
 */
@Component
class WebhookEventHandlers {

  private final WebhookMessages messages;

  WebhookEventHandlers(WebhookMessages messages) {
    this.messages = messages;
  }

  private static final Map<String, WebhookType> TYPES =
      Arrays.stream(WebhookType.values())
          .collect(Collectors.toUnmodifiableMap(WebhookType::event, Function.identity()));

  /** After the service's own copies. All are of one type. */
  @Handles(
      value = {
        "sales.sale-completed.v1",
        "sales.sale-refunded.v1",
        "sales.session-closed.v1",
        "sales.debt-paid.v1",
        "sales.debt-payment-reversed.v1",
        "catalog.product-changed.v1",
        "catalog.product-deleted.v1",
        "catalog.stock-changed.v1",
        "catalog.batch-changed.v1",
        "customer.customer-changed.v1",
        "customer.customer-deleted.v1",
        "customer.customer-merged.v1",
        "analytics.customer-segment-changed.v1",
        "analytics.slow-mover-found.v1",
        "analytics.slow-mover-ended.v1"
      },
      order = 1)
  void published(List<Received<JsonNode>> received) {
    List<CloudEvent> events = received.stream().map(Received::event).toList();
    for (CloudEvent event : events) {
      if (!event.data().isObject()) {
        throw new MalformedEventException("data of " + event.type(), null);
      }
    }
    messages.enqueue(Objects.requireNonNull(TYPES.get(events.getFirst().type())), events);
  }
}
