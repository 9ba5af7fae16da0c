package uz.erp.task.webhook.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.MalformedEventException;
import uz.erp.platform.inbox.Handles;
import uz.erp.platform.inbox.Received;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;
import uz.erp.task.webhook.message.WebhookType;

@ServiceIT
class WebhookEventHandlersIT {

  @Autowired private WebhookEventHandlers handlers;
  @Autowired private TestEvents events;
  @Autowired private TestStores stores;

  @Test
  void everyTypeIsHandled() {
    assertThat(
            Arrays.stream(WebhookEventHandlers.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(Handles.class))
                .filter(Objects::nonNull)
                .flatMap(handles -> Stream.of(handles.value())))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(WebhookType.values()).map(WebhookType::event).toList());
  }

  /** So that it is dead-lettered and not sent. */
  @Test
  void whatIsNoObjectIsNotUnderstood() {
    TestStore store = stores.open("fed");
    for (String data : List.of("\"word\"", "[]", "1", "null")) {
      CloudEvent event = events.event(store, "sales.sale-completed.v1", 1, 1, data);

      assertThatThrownBy(() -> handlers.published(List.of(new Received<>(event, event.data()))))
          .isInstanceOf(MalformedEventException.class);
    }
  }
}
