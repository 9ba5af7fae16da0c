package uz.erp.catalog.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

class TakeTest {

  private final Batch first = batch(1, "2");
  private final Batch second = batch(2, "5");

  @Test
  void theNextBatchIsOnlyOpenedWhenTheFirstIsEmpty() {
    assertThat(Take.inOrder(List.of(first, second), Quantity.of("2")))
        .containsExactly(new Take(first, Quantity.of("2")));
    assertThat(Take.inOrder(List.of(first, second), Quantity.of("2.5")))
        .containsExactly(new Take(first, Quantity.of("2")), new Take(second, Quantity.of("0.5")));
  }

  @Test
  void whatNoBatchHoldsIsOfNone() {
    assertThat(Take.inOrder(List.of(first), Quantity.of("3")))
        .containsExactly(new Take(first, Quantity.of("2")), new Take(null, Quantity.of("1")));
    assertThat(Take.inOrder(List.of(), Quantity.of("3")))
        .containsExactly(new Take(null, Quantity.of("3")));
  }

  private static Batch batch(long id, String onHand) {
    return new Batch(id, 1, "B" + id, null, Money.ZERO, Quantity.of(onHand));
  }
}
