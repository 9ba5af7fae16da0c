package uz.erp.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.EventContracts;

class EventContractTest {

  private final EventContracts contracts = EventContracts.published();

  @Test
  void everySampleFitsItsSchema() {
    contracts.requireFittingSamples();
  }

  @Test
  void theseAreTheEventsOthersMayRelyOn() {
    assertThat(contracts.types())
        .containsExactly(
            "catalog.batch-changed.v1",
            "catalog.product-changed.v1",
            "catalog.product-deleted.v1",
            "catalog.stock-changed.v1",
            "catalog.transfer-cancel-requested.v1",
            "catalog.transfer-cancelled.v1",
            "catalog.transfer-received.v1",
            "catalog.transfer-rejected.v1",
            "catalog.transfer-sent.v1");
  }
}
