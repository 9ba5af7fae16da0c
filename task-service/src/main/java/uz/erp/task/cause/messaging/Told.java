package uz.erp.task.cause.messaging;

import java.util.function.BiConsumer;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Hands what one type of event tells to the copy that keeps it. */
record Told<T>(String topic, String type, Class<T> dataType, BiConsumer<CloudEvent, T> keeper)
    implements EventHandler<T> {

  @Override
  public void handle(CloudEvent event, T data) {
    keeper.accept(event, data);
  }
}
