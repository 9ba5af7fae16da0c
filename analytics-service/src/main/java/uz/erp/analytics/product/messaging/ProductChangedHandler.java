package uz.erp.analytics.product.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.product.ProductNames;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Learns what the catalog calls a product. */
@Component
class ProductChangedHandler implements EventHandler<ProductChanged> {

  private final ProductNames names;

  ProductChangedHandler(ProductNames names) {
    this.names = names;
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
  public Class<ProductChanged> dataType() {
    return ProductChanged.class;
  }

  @Override
  public void handle(CloudEvent event, ProductChanged product) {
    names.rename(product.productId(), product.version(), product.name(), product.sku());
  }
}
