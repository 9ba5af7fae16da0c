package uz.erp.task.webhook.messaging;

import java.util.List;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.MalformedEventException;
import uz.erp.platform.inbox.BulkEventHandler;
import uz.erp.task.webhook.message.WebhookMessages;
import uz.erp.task.webhook.message.WebhookType;

/** Hands one type of event to whoever wants it outside; data that is no object is put aside. */
final class WebhookFeed implements BulkEventHandler<JsonNode> {

  private final WebhookType type;
  private final WebhookMessages messages;

  WebhookFeed(WebhookType type, WebhookMessages messages) {
    this.type = type;
    this.messages = messages;
  }

  @Override
  public String topic() {
    return type.topic();
  }

  @Override
  public String type() {
    return type.event();
  }

  @Override
  public Class<JsonNode> dataType() {
    return JsonNode.class;
  }

  @Override
  public void handleAll(List<Received<JsonNode>> events) {
    List<CloudEvent> received = events.stream().map(Received::event).toList();
    for (CloudEvent event : received) {
      if (!event.data().isObject()) {
        throw new MalformedEventException("data of " + event.type(), null);
      }
    }
    messages.enqueue(type, received);
  }
}
