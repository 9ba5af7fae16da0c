package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;
import uz.erp.sales.customer.CustomerFacts;
import uz.erp.sales.customer.LoyaltyFacts;
import uz.erp.sales.product.BatchFacts;
import uz.erp.sales.product.ProductFacts;
import uz.erp.sales.store.StoreFacts;

class EventsContractTest {

  private static final EventCodec CODEC = new EventCodec();

  @Test
  void whatWePublishHasASchemaAndASample() {
    assertThat(EventContracts.published().types())
        .containsExactly(
            "sales.debt-paid.v1",
            "sales.debt-payment-reversed.v1",
            "sales.past-sale-imported.v1",
            "sales.past-sale-removed.v1",
            "sales.sale-completed.v1",
            "sales.sale-refunded.v1",
            "sales.session-closed.v1");
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
    assertThat(facts.wholesalePrice()).isNotNull();
    assertThat(facts.packagings()).isNotEmpty();
    assertThat(facts.prices()).isNotEmpty();
    assertThat(facts.ikpu()).hasSize(17);
    assertThat(facts.packageCode()).isNotBlank();
    assertThat(facts.unitCode()).isNotBlank();
    assertThat(facts.markingRequired()).isTrue();

    BatchFacts batch =
        CODEC.dataOf(EventContracts.consumedSample("catalog.batch-changed.v1"), BatchFacts.class);
    assertThat(batch.batchId()).isPositive();
    assertThat(batch.productId()).isPositive();
    assertThat(batch.number()).isNotBlank();
    assertThat(batch.expiresOn()).isNotNull();
    assertThat(batch.onHand().isPositive()).isTrue();
    assertThat(batch.version()).isPositive();

    CloudEvent customer = EventContracts.consumedSample("customer.customer-changed.v1");
    CustomerFacts person = CODEC.dataOf(customer, CustomerFacts.class);
    assertThat(person.customerId()).isPositive();
    assertThat(person.name()).isNotBlank();
    assertThat(person.pointsBalance()).isNotNull();
    assertThat(person.applied()).isNotEmpty();

    for (String type :
        new String[] {
          "auth.store-registered.v1", "auth.store-changed.v1", "auth.store-restored.v1"
        }) {
      CloudEvent consumed = EventContracts.consumedSample(type);
      StoreFacts store = CODEC.dataOf(consumed, StoreFacts.class);
      assertThat(store.name()).isEqualTo("Мой Магазин");
      assertThat(store.address()).isNotBlank();
      assertThat(store.phone()).isNotBlank();
      assertThat(consumed.aggregateversion()).isPositive();
    }
    LoyaltyFacts rule =
        CODEC.dataOf(
            EventContracts.consumedSample("customer.loyalty-changed.v1"), LoyaltyFacts.class);
    assertThat(rule.isActive()).isTrue();
    assertThat(rule.minTotal().isPositive()).isTrue();

    for (String deleted :
        new String[] {
          "catalog.product-deleted.v1",
          "customer.customer-deleted.v1",
          "customer.customer-merged.v1"
        }) {
      CloudEvent event = EventContracts.consumedSample(deleted);
      assertThat(event.data().path("version").asLong()).isPositive();
    }
  }
}
