package uz.erp.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.EventContracts;

class PublishedEventsTest {

  private final EventContracts events = EventContracts.published();

  @Test
  void everyEventHasASchemaAndASampleThatFitsIt() {
    events.requireFittingSamples();
    assertThat(events.types())
        .containsExactly(
            "customer.customer-changed.v1",
            "customer.customer-deleted.v1",
            "customer.customer-merged.v1",
            "customer.loyalty-changed.v1");
  }
}
