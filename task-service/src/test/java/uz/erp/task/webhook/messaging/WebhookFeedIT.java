package uz.erp.task.webhook.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.MalformedEventException;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;
import uz.erp.task.webhook.message.WebhookType;

@ServiceIT
class WebhookFeedIT {

  @Autowired private List<EventHandler<?>> handlers;
  @Autowired private TestEvents events;
  @Autowired private TestStores stores;

  @Test
  void everyTypeIsFed() {
    assertThat(feeds().map(EventHandler::type))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(WebhookType.values()).map(WebhookType::event).toList());
  }

  /** So that it is put aside and not sent. */
  @Test
  void whatIsNoObjectIsNotUnderstood() {
    TestStore store = stores.open("fed");
    WebhookFeed feed = feeds().findFirst().orElseThrow();
    for (String data : List.of("\"word\"", "[]", "1", "null")) {
      CloudEvent event = events.event(store, feed.type(), 1, 1, data);

      assertThatThrownBy(() -> feed.handle(event, event.data()))
          .isInstanceOf(MalformedEventException.class);
    }
  }

  private Stream<WebhookFeed> feeds() {
    return handlers.stream().filter(WebhookFeed.class::isInstance).map(WebhookFeed.class::cast);
  }
}
