package uz.erp.analytics.product.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.product.ProductNames;
import uz.erp.platform.inbox.Handles;

/** Keeps what the catalog calls a product. */
@Component
class ProductEventHandlers {

  private final ProductNames names;

  ProductEventHandlers(ProductNames names) {
    this.names = names;
  }

  @Handles("catalog.product-changed.v1")
  void changed(ProductChanged product) {
    names.rename(product.productId(), product.version(), product.name(), product.sku());
  }
}
