package uz.erp.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;

/** Publishes events about a store as the other services do. */
public final class StoreEvents {

  private final TestEvents events;
  private final TestStore store;

  public StoreEvents(TestEvents events, TestStore store) {
    this.events = events;
    this.store = store;
  }

  public void hired(TestRole employee) {
    staff("hired", employee, 1, true);
  }

  public void dismissed(TestRole employee) {
    staff("dismissed", employee, 2, false);
  }

  private void staff(String what, TestRole employee, long version, boolean active) {
    send(
        "auth.employee",
        event(
            "auth.employee-" + what + ".v1",
            employee.employeeId(),
            version,
            """
            {"employee_id": %d, "user_id": %d, "tenant_key": "%s", "username": "u",
             "full_name": "%s", "role": "%s", "position": null, "is_active": %s}
            """
                .formatted(
                    employee.employeeId(),
                    employee.userId(),
                    store.key(),
                    employee.displayName(),
                    employee.role(),
                    active)));
  }

  /** So much of a product is left; the minimum is five. */
  public CloudEvent stock(long product, long version, String available) {
    return event(
        "catalog.stock-changed.v1",
        product,
        version,
        """
        {"product_id": %1$d, "version": %2$d, "on_hand": "%3$s", "reserved": "0.000",
         "available": "%3$s", "delta": "-1.000", "reason": "sale", "min_stock": "5.000",
         "product_name": "Молоко %1$d", "sku": "MILK-%1$d", "cost_price": "9500.00"}
        """
            .formatted(product, version, available));
  }

  public CloudEvent product(long product, long version, String minStock) {
    return event(
        "catalog.product-changed.v1",
        product,
        version,
        """
        {"product_id": %1$d, "version": %2$d, "name": "Молоко %1$d", "sku": "MILK-%1$d",
         "min_stock": "%3$s", "is_active": true}
        """
            .formatted(product, version, minStock));
  }

  public CloudEvent productDeleted(long product, long version) {
    return event(
        "catalog.product-deleted.v1",
        product,
        version,
        "{\"product_id\": %d, \"version\": %d}".formatted(product, version));
  }

  public CloudEvent batch(long batch, long version, LocalDate expiresOn, String onHand) {
    return event(
        "catalog.batch-changed.v1",
        batch,
        version,
        """
        {"batch_id": %1$d, "product_id": 18, "sku": "MILK-1", "number": "L-%1$d",
         "expires_on": "%3$s", "unit_cost": "9500.00", "on_hand": "%4$s", "version": %2$d}
        """
            .formatted(batch, version, expiresOn, onHand));
  }

  public CloudEvent slowMover(long product, long version, LocalDate foundOn) {
    return event(
        "analytics.slow-mover-found.v1",
        product,
        version,
        """
        {"product_id": %d, "product_name": "Ваза", "sku": null, "quantity_on_hand": "40.000",
         "tied_up_cost": "2000000.00", "first_received_on": "2025-06-01",
         "last_sold_on": "2025-09-01", "days_of_stock": "400.0", "found_on": "%s"}
        """
            .formatted(product, foundOn));
  }

  public CloudEvent slowMoverEnded(long product, long version, LocalDate endedOn) {
    return event(
        "analytics.slow-mover-ended.v1",
        product,
        version,
        "{\"product_id\": %d, \"ended_on\": \"%s\", \"reason\": \"sold\"}"
            .formatted(product, endedOn));
  }

  public CloudEvent session(
      long session, long revision, String difference, boolean exceeds, Instant closedAt) {
    return event(
        "sales.session-closed.v1",
        session,
        revision,
        """
        {"session_id": %d, "register_id": 1, "register_name": "Касса 1", "employee_id": 3,
         "cashier_name": "Петр Петров", "opened_at": "2026-01-17T03:00:00Z", "closed_at": "%s",
         "business_date": "2026-01-17", "z_number": 12, "revision": %d,
         "expected_cash": "104200.00", "actual_cash": "100000.00", "difference": "%s",
         "difference_limit": "1000.00", "difference_exceeds_limit": %s, "currency": "UZS"}
        """
            .formatted(session, closedAt, revision, difference, exceeds));
  }

  public CloudEvent segment(long customer, long version, String from, String to) {
    return event(
        "analytics.customer-segment-changed.v1",
        customer,
        version,
        """
        {"customer_id": %d, "customer_name": "Алишер", "customer_phone": "+998901234567",
         "from_segment": "%s", "to_segment": "%s", "period_start": "2025-12-19",
         "period_end": "2026-01-17", "computed_at": "%s", "last_purchase_on": "2026-01-02",
         "recency_days": 15, "frequency": 4, "monetary": "400000.00"}
        """
            .formatted(customer, from, to, Instant.now()));
  }

  public CloudEvent customerDeleted(long customer, long version) {
    return event(
        "customer.customer-deleted.v1",
        customer,
        version,
        "{\"customer_id\": %d, \"version\": %d}".formatted(customer, version));
  }

  private CloudEvent event(String type, long subject, long version, String data) {
    return events.event(store, type, subject, version, data);
  }

  /** Sends it on the topic of its type. */
  public void send(CloudEvent event) {
    String type = event.type();
    String topic =
        type.startsWith("analytics.customer-segment")
            ? "analytics.customer-segment"
            : type.startsWith("analytics.slow-mover")
                ? "analytics.slow-mover"
                : type.substring(0, type.indexOf('-')).toLowerCase(Locale.ROOT);
    send(topic, event);
  }

  private void send(String topic, CloudEvent event) {
    events.send(topic, event);
  }

  /** The same data in another event, as when a topic is rewritten. */
  public static CloudEvent again(CloudEvent event, Instant time) {
    return new CloudEvent(
        event.specversion(),
        UUID.randomUUID(),
        event.source(),
        event.type(),
        event.subject(),
        time,
        event.datacontenttype(),
        event.tenantkey(),
        event.tenantschema(),
        event.tenantzone(),
        event.tenantcurrency(),
        event.tenantlanguage(),
        event.aggregateversion(),
        event.traceparent(),
        event.data());
  }
}
