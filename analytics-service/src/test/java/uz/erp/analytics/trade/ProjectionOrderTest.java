package uz.erp.analytics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectionOrderTest {

  private final List<TradeProjection> all =
      new ArrayList<>(
          Arrays.stream(ProjectionOrder.values())
              .<TradeProjection>map(ProjectionAt::new)
              .toList()
              .reversed());

  @Test
  void theListIsTheOrderWhateverOrderTheyComeIn() {
    assertThat(ProjectionOrder.sort(all))
        .extracting(TradeProjection::place)
        .containsExactly(ProjectionOrder.values());
  }

  @Test
  void aPlaceWithoutAProjectionIsRefused() {
    all.removeFirst();
    assertThatIllegalStateException()
        .isThrownBy(() -> ProjectionOrder.sort(all))
        .withMessageContaining("NIGHTLY_JOBS");
  }

  @Test
  void twoInOnePlaceAreRefused() {
    Collections.addAll(all, new ProjectionAt(ProjectionOrder.PRODUCT_SUMS));
    assertThatIllegalStateException()
        .isThrownBy(() -> ProjectionOrder.sort(all))
        .withMessageContaining("PRODUCT_SUMS");
  }

  private record ProjectionAt(ProjectionOrder place) implements TradeProjection {
    @Override
    public void addSales(List<SaleCompleted> sales) {}

    @Override
    public void removeSales(List<Long> saleIds) {}

    @Override
    public void addRefund(SaleRefunded refund) {}
  }
}
