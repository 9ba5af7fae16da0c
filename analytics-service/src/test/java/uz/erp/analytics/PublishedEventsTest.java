package uz.erp.analytics;

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
            "analytics.customer-segment-changed.v1",
            "analytics.slow-mover-ended.v1",
            "analytics.slow-mover-found.v1");
  }
}
