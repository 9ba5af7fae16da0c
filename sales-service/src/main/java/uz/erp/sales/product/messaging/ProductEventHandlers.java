package uz.erp.sales.product.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.inbox.Handles;
import uz.erp.sales.product.BatchCopies;
import uz.erp.sales.product.BatchFacts;
import uz.erp.sales.product.ProductCopies;
import uz.erp.sales.product.ProductFacts;

/** Keeps the copies of products and batches up to date. */
@Component
class ProductEventHandlers {

  private final ProductCopies products;
  private final BatchCopies batches;

  ProductEventHandlers(ProductCopies products, BatchCopies batches) {
    this.products = products;
    this.batches = batches;
  }

  /** What is needed of {@code catalog.product-deleted.v1}. */
  record ProductDeleted(long productId, long version) {}

  @Handles("catalog.product-changed.v1")
  void changed(ProductFacts product) {
    products.store(product);
  }

  @Handles("catalog.product-deleted.v1")
  void deleted(ProductDeleted product) {
    products.bury(product.productId(), product.version());
  }

  @Handles("catalog.batch-changed.v1")
  void batchChanged(BatchFacts batch) {
    batches.store(batch);
  }
}
