package uz.erp.analytics.stock.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.analytics.stock.ListedProduct;
import uz.erp.analytics.stock.StockChanged;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;

/** The samples are copies of those that catalog-service publishes. */
class StockSamplesTest {

  @Test
  void changedStockIsUnderstood() {
    StockChanged stock = read("catalog.stock-changed.v1", StockChanged.class);

    assertThat(stock).hasNoNullFieldsOrProperties();
    assertThat(stock.productId()).isPositive();
    assertThat(stock.onHand()).hasToString("8.000");
    assertThat(stock.delta()).hasToString("-2.000");
  }

  @Test
  void aChangedProductIsUnderstood() {
    ListedProduct product = read("catalog.product-changed.v1", ListedProduct.class);

    assertThat(product).hasNoNullFieldsOrProperties();
    assertThat(product.isActive()).isTrue();
  }

  @Test
  void aDeletedProductIsUnderstood() {
    assertThat(read("catalog.product-deleted.v1", ProductDeleted.class).productId()).isPositive();
  }

  private static <T> T read(String type, Class<T> shape) {
    return new EventCodec().dataOf(EventContracts.consumedSample(type), shape);
  }
}
