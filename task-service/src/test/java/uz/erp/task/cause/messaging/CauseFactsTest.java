package uz.erp.task.cause.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;
import uz.erp.task.cause.BatchTold;
import uz.erp.task.cause.CustomerTold;
import uz.erp.task.cause.ProductTold;
import uz.erp.task.cause.SegmentTold;
import uz.erp.task.cause.SessionTold;
import uz.erp.task.cause.SlowMoverEndTold;
import uz.erp.task.cause.SlowMoverTold;
import uz.erp.task.cause.StockTold;

class CauseFactsTest {

  static Stream<Arguments> told() {
    return Stream.of(
        Arguments.of("catalog.stock-changed.v1", StockTold.class),
        Arguments.of("catalog.product-changed.v1", ProductTold.class),
        Arguments.of("catalog.product-deleted.v1", CauseHandlers.ProductGone.class),
        Arguments.of("catalog.batch-changed.v1", BatchTold.class),
        Arguments.of("sales.session-closed.v1", SessionTold.class),
        Arguments.of("analytics.slow-mover-found.v1", SlowMoverTold.class),
        Arguments.of("analytics.slow-mover-ended.v1", SlowMoverEndTold.class),
        Arguments.of("analytics.customer-segment-changed.v1", SegmentTold.class),
        Arguments.of("customer.customer-changed.v1", CustomerTold.class),
        Arguments.of("customer.customer-deleted.v1", CauseHandlers.CustomerGone.class),
        Arguments.of("customer.customer-merged.v1", CauseHandlers.CustomerGone.class));
  }

  @ParameterizedTest
  @MethodSource("told")
  void whatOthersTellIsUnderstood(String type, Class<?> facts) {
    assertThat(new EventCodec().dataOf(EventContracts.consumedSample(type), facts))
        .hasNoNullFieldsOrProperties();
  }
}
