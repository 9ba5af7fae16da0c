package uz.erp.analytics.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;

/** Puts stock and products on their topics, as catalog-service does. */
public final class StockEvents {

  private final TestEvents events;
  private final TestStore store;

  public StockEvents(TestEvents events, TestStore store) {
    this.events = events;
    this.store = store;
  }

  /** Stock as it is after a movement at noon of that day in the store; nothing is reserved. */
  public CloudEvent stock(long product, long version, LocalDate day, String onHand, String delta) {
    return stock(product, version, noon(day), onHand, "0", delta);
  }

  public CloudEvent stock(
      long product, long version, Instant at, String onHand, String reserved, String delta) {
    String available = new BigDecimal(onHand).subtract(new BigDecimal(reserved)).toString();
    return send(
        "catalog.stock",
        "catalog.stock-changed.v1",
        product,
        version,
        at,
        """
        {"product_id": %d, "version": %d, "on_hand": "%s", "reserved": "%s", "available": "%s",
         "delta": "%s", "reason": "receipt", "min_stock": "5.000", "product_name": "Product %d",
         "sku": "SKU-%d", "cost_price": "1000.00"}
        """
            .formatted(product, version, onHand, reserved, available, delta, product, product));
  }

  /** The catalog's own word. */
  public CloudEvent product(
      long product, long version, String name, String minStock, boolean active) {
    return product(product, version, Instant.now(), name, minStock, active);
  }

  public CloudEvent product(
      long product, long version, Instant at, String name, String minStock, boolean active) {
    return send(
        "catalog.product",
        "catalog.product-changed.v1",
        product,
        version,
        at,
        """
        {"product_id": %d, "version": %d, "name": "%s", "sku": "SKU-%d", "unit": "pcs",
         "category_id": 2, "category_name": "Еда", "min_stock": "%s", "cost_price": "2000.00",
         "is_active": %s}
        """
            .formatted(product, version, name, product, minStock, active));
  }

  public CloudEvent deleted(long product, long version, Instant at) {
    return send(
        "catalog.product",
        "catalog.product-deleted.v1",
        product,
        version,
        at,
        "{\"product_id\": %d, \"version\": %d}".formatted(product, version));
  }

  public Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(store.tenant().zone()).toInstant();
  }

  private CloudEvent send(
      String topic, String type, long subject, long version, Instant at, String data) {
    CloudEvent now = events.event(store, type, subject, version, data);
    CloudEvent event =
        new CloudEvent(
            now.specversion(),
            now.id(),
            now.source(),
            now.type(),
            now.subject(),
            at,
            now.datacontenttype(),
            now.tenantkey(),
            now.tenantschema(),
            now.tenantzone(),
            now.tenantcurrency(),
            now.tenantlanguage(),
            now.aggregateversion(),
            now.traceparent(),
            now.data());
    events.send(topic, event);
    return event;
  }
}
