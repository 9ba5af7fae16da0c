package uz.erp.task.cause.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.task.cause.BatchCopies;
import uz.erp.task.cause.BatchTold;
import uz.erp.task.cause.CustomerCopies;
import uz.erp.task.cause.CustomerTold;
import uz.erp.task.cause.ProductCopies;
import uz.erp.task.cause.ProductTold;
import uz.erp.task.cause.SegmentTold;
import uz.erp.task.cause.SessionCopies;
import uz.erp.task.cause.SessionTold;
import uz.erp.task.cause.SlowMoverCopies;
import uz.erp.task.cause.SlowMoverEndTold;
import uz.erp.task.cause.SlowMoverTold;
import uz.erp.task.cause.StockTold;

/** One handler per type of event that tells of something tasks can be opened for. */
@Configuration(proxyBeanMethods = false)
class CauseHandlers {

  private static final String PRODUCT = "catalog.product";
  private static final String CUSTOMER = "customer.customer";
  private static final String SLOW_MOVER = "analytics.slow-mover";

  /** What is needed of {@code catalog.product-deleted.v1}. */
  record ProductGone(long productId, long version) {}

  /** What is needed of {@code customer.customer-deleted.v1} and {@code -merged.v1}. */
  record CustomerGone(long customerId, long version) {}

  @Bean
  Told<StockTold> stockChanged(ProductCopies products) {
    return new Told<>(
        "catalog.stock",
        "catalog.stock-changed.v1",
        StockTold.class,
        (event, stock) -> products.store(stock, event.time()));
  }

  @Bean
  Told<ProductTold> productChanged(ProductCopies products) {
    return new Told<>(
        PRODUCT,
        "catalog.product-changed.v1",
        ProductTold.class,
        (event, product) -> products.store(product, event.time()));
  }

  @Bean
  Told<ProductGone> productDeleted(ProductCopies products) {
    return new Told<>(
        PRODUCT,
        "catalog.product-deleted.v1",
        ProductGone.class,
        (event, gone) -> products.bury(gone.productId(), gone.version(), event.time()));
  }

  @Bean
  Told<BatchTold> batchChanged(BatchCopies batches) {
    return new Told<>(
        "catalog.batch",
        "catalog.batch-changed.v1",
        BatchTold.class,
        (event, batch) -> batches.store(batch, event.time()));
  }

  @Bean
  Told<SlowMoverTold> slowMoverFound(SlowMoverCopies products) {
    return new Told<>(
        SLOW_MOVER,
        "analytics.slow-mover-found.v1",
        SlowMoverTold.class,
        (event, found) -> products.found(found, event.aggregateversion(), event.time()));
  }

  @Bean
  Told<SlowMoverEndTold> slowMoverEnded(SlowMoverCopies products) {
    return new Told<>(
        SLOW_MOVER,
        "analytics.slow-mover-ended.v1",
        SlowMoverEndTold.class,
        (event, end) -> products.ended(end, event.aggregateversion(), event.time()));
  }

  @Bean
  Told<SessionTold> sessionClosed(SessionCopies sessions) {
    return new Told<>(
        "sales.session",
        "sales.session-closed.v1",
        SessionTold.class,
        (event, session) -> sessions.store(session, event.time()));
  }

  @Bean
  Told<SegmentTold> segmentChanged(CustomerCopies customers) {
    return new Told<>(
        "analytics.customer-segment",
        "analytics.customer-segment-changed.v1",
        SegmentTold.class,
        (event, told) -> customers.store(told, event.aggregateversion(), event.time()));
  }

  @Bean
  Told<CustomerTold> customerChanged(CustomerCopies customers) {
    return new Told<>(
        CUSTOMER,
        "customer.customer-changed.v1",
        CustomerTold.class,
        (event, customer) -> customers.store(customer));
  }

  @Bean
  Told<CustomerGone> customerDeleted(CustomerCopies customers) {
    return new Told<>(
        CUSTOMER,
        "customer.customer-deleted.v1",
        CustomerGone.class,
        (event, gone) -> customers.bury(gone.customerId(), gone.version(), event.time()));
  }

  @Bean
  Told<CustomerGone> customerMerged(CustomerCopies customers) {
    return new Told<>(
        CUSTOMER,
        "customer.customer-merged.v1",
        CustomerGone.class,
        (event, gone) -> customers.bury(gone.customerId(), gone.version(), event.time()));
  }
}
