package uz.erp.sales.product.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.sales.product.ProductCopies;

/** Buries a product in the copy. */
@Component
class ProductDeleted implements EventHandler<ProductDeleted.Data> {

  record Data(long productId, long version) {}

  private final ProductCopies copies;

  ProductDeleted(ProductCopies copies) {
    this.copies = copies;
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
  public Class<Data> dataType() {
    return Data.class;
  }

  @Override
  public void handle(CloudEvent event, Data data) {
    copies.bury(data.productId(), data.version());
  }
}
