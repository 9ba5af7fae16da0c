package uz.erp.platform.inbox;

import java.util.List;
import uz.erp.platform.event.CloudEvent;

/**
 * A handler for which many events of a store at once cost less than each by itself. What waits is
 * then handed over together, so that a service that is behind catches up.
 */
public interface BulkEventHandler<T> extends EventHandler<T> {

  /**
   * Like {@link #handle}, with events of one store in the order they have in their partition, in
   * one transaction. Takes its locks in one order over all of them. When it throws, they come again
   * one by one.
   */
  void handleAll(List<Received<T>> events);

  @Override
  default void handle(CloudEvent event, T data) {
    handleAll(List.of(new Received<>(event, data)));
  }

  /** An event with its data. */
  record Received<T>(CloudEvent event, T data) {}
}
