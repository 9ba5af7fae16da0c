package uz.erp.sales.product.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.sales.product.ProductCopies;
import uz.erp.sales.product.ProductFacts;

/** Keeps the copy up to date. */
@Component
class ProductChanged implements EventHandler<ProductFacts> {

  private final ProductCopies copies;

  ProductChanged(ProductCopies copies) {
    this.copies = copies;
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
  public Class<ProductFacts> dataType() {
    return ProductFacts.class;
  }

  @Override
  public void handle(CloudEvent event, ProductFacts product) {
    copies.store(product);
  }
}
