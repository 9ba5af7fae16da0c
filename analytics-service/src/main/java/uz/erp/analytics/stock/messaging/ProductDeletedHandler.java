package uz.erp.analytics.stock.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.stock.StockBook;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.platform.time.StoreClock;

/** Takes a product out of the lists. */
@Component
class ProductDeletedHandler implements EventHandler<ProductDeleted> {

  private final StockBook book;
  private final StoreClock clock;

  ProductDeletedHandler(StockBook book, StoreClock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return "catalog.product";
  }

  @Override
  public String type() {
    return "catalog.product-deleted.v1";
  }

  @Override
  public Class<ProductDeleted> dataType() {
    return ProductDeleted.class;
  }

  @Override
  public void handle(CloudEvent event, ProductDeleted product) {
    book.delete(product.productId(), clock.dateOf(event.time()));
  }
}
