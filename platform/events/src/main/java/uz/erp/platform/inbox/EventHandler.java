package uz.erp.platform.inbox;

import uz.erp.platform.event.CloudEvent;

/**
 * What a service does about one type of event.
 *
 * <p>Called with the event's store bound, inside the transaction that notes the event as processed:
 * once in effect, however often the event arrives. What it throws makes the event come again.
 */
public interface EventHandler<T> {

  /** The topic the type is published on, such as {@code sales.sale}. */
  String topic();

  /** Such as {@code sales.sale-completed.v1}. */
  String type();

  /** The shape of the event's data, as far as this service needs it. */
  Class<T> dataType();

  void handle(CloudEvent event, T data);
}
