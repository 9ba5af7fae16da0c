package uz.erp.analytics.product.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;

class ProductChangedTest {

  @Test
  void aChangedProductIsUnderstood() {
    ProductChanged product =
        new EventCodec()
            .dataOf(
                EventContracts.consumedSample("catalog.product-changed.v1"), ProductChanged.class);

    assertThat(product.productId()).isPositive();
    assertThat(product).hasNoNullFieldsOrProperties();
  }
}
