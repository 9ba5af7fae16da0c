package uz.erp.platform.inbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a Spring bean that handles events of these types. The topic follows from the
 * type ({@link uz.erp.platform.event.EventTypes}).
 *
 * <p>The method returns nothing, is not private and declares no checked exceptions. It takes the
 * event's data, of a class with the fields that this service needs, and after it the event itself
 * if it wants to:
 *
 * <pre>{@code
 * @Handles("sales.sale-refunded.v1")
 * void refunded(SaleRefunded refund, CloudEvent event)
 * }</pre>
 *
 * A bulk handler takes a {@code List} of data, or of {@link Received} for the events as well: all
 * that wait of one type and one store, in the order of their partition, so that a service that is
 * behind catches up. It takes its locks in one order over all of them. When it throws, its events
 * are redelivered one by one. Where a type has several handlers its events are applied singly.
 *
 * <p>A handler runs with the event's store bound, inside the transaction that records the event in
 * the inbox: once in effect, however often the event is delivered. What it throws rolls back that
 * transaction and the event is redelivered.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Handles {

  /** The types, such as {@code sales.sale-completed.v1}. */
  String[] value();

  /**
   * Where among the handlers of one type in this service, lowest first; all of them run in one
   * transaction. Two of the same order for one type fail the start.
   */
  int order() default 0;
}
