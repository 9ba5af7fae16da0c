package uz.erp.analytics.stock.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.stock.ListedProduct;
import uz.erp.analytics.stock.StockBook;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.platform.time.StoreClock;

/** Learns what the catalog lists. */
@Component
class StockProductHandler implements EventHandler<ListedProduct> {

  private final StockBook book;
  private final StoreClock clock;

  StockProductHandler(StockBook book, StoreClock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return "catalog.product";
  }

  @Override
  public String type() {
    return "catalog.product-changed.v1";
  }

  @Override
  public Class<ListedProduct> dataType() {
    return ListedProduct.class;
  }

  @Override
  public void handle(CloudEvent event, ListedProduct product) {
    book.list(product, clock.dateOf(event.time()));
  }
}
