package uz.erp.analytics.customer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.analytics.customer.KnownCustomer;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;

/** The samples are copies of those that customer-service publishes. */
class CustomerSamplesTest {

  @Test
  void aChangedCustomerIsUnderstood() {
    KnownCustomer customer = read("customer.customer-changed.v1", KnownCustomer.class);

    assertThat(customer).hasNoNullFieldsOrProperties();
    assertThat(customer.customerId()).isPositive();
  }

  @Test
  void aDeletedCustomerIsUnderstood() {
    CustomerDeleted customer = read("customer.customer-deleted.v1", CustomerDeleted.class);

    assertThat(customer.customerId()).isPositive();
    assertThat(customer.version()).isPositive();
  }

  @Test
  void aMergeIsUnderstood() {
    CustomerMerged customer = read("customer.customer-merged.v1", CustomerMerged.class);

    assertThat(customer.customerId()).isPositive();
    assertThat(customer.intoId()).isPositive();
  }

  private static <T> T read(String type, Class<T> shape) {
    return new EventCodec().dataOf(EventContracts.consumedSample(type), shape);
  }
}
