package uz.erp.task.cause.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;
import uz.erp.task.cause.BatchChanged;
import uz.erp.task.cause.CustomerChanged;
import uz.erp.task.cause.ProductChanged;
import uz.erp.task.cause.SegmentChanged;
import uz.erp.task.cause.SessionClosed;
import uz.erp.task.cause.SlowMoverEnded;
import uz.erp.task.cause.SlowMoverFound;
import uz.erp.task.cause.StockChanged;

class CauseFactsTest {

  static Stream<Arguments> published() {
    return Stream.of(
        Arguments.of("catalog.stock-changed.v1", StockChanged.class),
        Arguments.of("catalog.product-changed.v1", ProductChanged.class),
        Arguments.of("catalog.product-deleted.v1", CauseEventHandlers.ProductGone.class),
        Arguments.of("catalog.batch-changed.v1", BatchChanged.class),
        Arguments.of("sales.session-closed.v1", SessionClosed.class),
        Arguments.of("analytics.slow-mover-found.v1", SlowMoverFound.class),
        Arguments.of("analytics.slow-mover-ended.v1", SlowMoverEnded.class),
        Arguments.of("analytics.customer-segment-changed.v1", SegmentChanged.class),
        Arguments.of("customer.customer-changed.v1", CustomerChanged.class),
        Arguments.of("customer.customer-deleted.v1", CauseEventHandlers.CustomerGone.class),
        Arguments.of("customer.customer-merged.v1", CauseEventHandlers.CustomerGone.class));
  }

  @ParameterizedTest
  @MethodSource("published")
  void whatOthersTellIsUnderstood(String type, Class<?> facts) {
    assertThat(new EventCodec().dataOf(EventContracts.consumedSample(type), facts))
        .hasNoNullFieldsOrProperties();
  }
}
