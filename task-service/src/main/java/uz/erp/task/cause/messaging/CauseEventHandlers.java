package uz.erp.task.cause.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.Handles;
import uz.erp.task.cause.BatchChanged;
import uz.erp.task.cause.BatchCopies;
import uz.erp.task.cause.CustomerChanged;
import uz.erp.task.cause.CustomerCopies;
import uz.erp.task.cause.ProductChanged;
import uz.erp.task.cause.ProductCopies;
import uz.erp.task.cause.SegmentChanged;
import uz.erp.task.cause.SessionClosed;
import uz.erp.task.cause.SessionCopies;
import uz.erp.task.cause.SlowMoverCopies;
import uz.erp.task.cause.SlowMoverEnded;
import uz.erp.task.cause.SlowMoverFound;
import uz.erp.task.cause.StockChanged;

/** Keeps the copies of what tasks can be opened for. */
@Component
class CauseEventHandlers {

  private final ProductCopies products;
  private final BatchCopies batches;
  private final SlowMoverCopies slowMovers;
  private final SessionCopies sessions;
  private final CustomerCopies customers;

  CauseEventHandlers(
      ProductCopies products,
      BatchCopies batches,
      SlowMoverCopies slowMovers,
      SessionCopies sessions,
      CustomerCopies customers) {
    this.products = products;
    this.batches = batches;
    this.slowMovers = slowMovers;
    this.sessions = sessions;
    this.customers = customers;
  }

  /** What is needed of {@code catalog.product-deleted.v1}. */
  record ProductGone(long productId, long version) {}

  /** What is needed of {@code customer.customer-deleted.v1} and {@code -merged.v1}. */
  record CustomerGone(long customerId, long version) {}

  @Handles("catalog.stock-changed.v1")
  void stockChanged(StockChanged stock, CloudEvent event) {
    products.store(stock, event.time());
  }

  @Handles("catalog.product-changed.v1")
  void productChanged(ProductChanged product, CloudEvent event) {
    products.store(product, event.time());
  }

  @Handles("catalog.product-deleted.v1")
  void productDeleted(ProductGone gone, CloudEvent event) {
    products.bury(gone.productId(), gone.version(), event.time());
  }

  @Handles("catalog.batch-changed.v1")
  void batchChanged(BatchChanged batch, CloudEvent event) {
    batches.store(batch, event.time());
  }

  @Handles("analytics.slow-mover-found.v1")
  void slowMoverFound(SlowMoverFound found, CloudEvent event) {
    slowMovers.found(found, event.aggregateversion(), event.time());
  }

  @Handles("analytics.slow-mover-ended.v1")
  void slowMoverEnded(SlowMoverEnded end, CloudEvent event) {
    slowMovers.ended(end, event.aggregateversion(), event.time());
  }

  @Handles("sales.session-closed.v1")
  void sessionClosed(SessionClosed session, CloudEvent event) {
    sessions.store(session, event.time());
  }

  @Handles("analytics.customer-segment-changed.v1")
  void segmentChanged(SegmentChanged segment, CloudEvent event) {
    customers.store(segment, event.aggregateversion(), event.time());
  }

  @Handles("customer.customer-changed.v1")
  void customerChanged(CustomerChanged customer) {
    customers.store(customer);
  }

  @Handles({"customer.customer-deleted.v1", "customer.customer-merged.v1"})
  void customerGone(CustomerGone gone, CloudEvent event) {
    customers.bury(gone.customerId(), gone.version(), event.time());
  }
}
