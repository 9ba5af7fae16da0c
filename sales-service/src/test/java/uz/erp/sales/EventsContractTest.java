package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;
import uz.erp.sales.customer.CustomerFacts;
import uz.erp.sales.product.ProductFacts;

class EventsContractTest {

  private static final EventCodec CODEC = new EventCodec();

  @Test
  void whatWePublishHasASchemaAndASample() {
    assertThat(EventContracts.published().types())
        .containsExactly(
            "sales.past-sale-imported.v1",
            "sales.past-sale-removed.v1",
            "sales.sale-completed.v1",
            "sales.sale-refunded.v1");
    EventContracts.published().requireFittingSamples();
  }

  @Test
  void weReadTheSamplesOfWhatWeListenTo() {
    CloudEvent product = EventContracts.consumedSample("catalog.product-changed.v1");
    ProductFacts facts = CODEC.dataOf(product, ProductFacts.class);
    assertThat(facts.productId()).isPositive();
    assertThat(facts.name()).isNotBlank();
    assertThat(facts.barcodes()).isNotEmpty();
    assertThat(facts.salePrice().isPositive()).isTrue();
    assertThat(facts.unit()).isNotBlank();

    CloudEvent customer = EventContracts.consumedSample("customer.customer-changed.v1");
    CustomerFacts person = CODEC.dataOf(customer, CustomerFacts.class);
    assertThat(person.customerId()).isPositive();
    assertThat(person.name()).isNotBlank();

    for (String deleted :
        new String[] {"catalog.product-deleted.v1", "customer.customer-deleted.v1"}) {
      CloudEvent event = EventContracts.consumedSample(deleted);
      assertThat(event.data().path("version").asLong()).isPositive();
    }
  }
}
