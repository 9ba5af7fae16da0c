package uz.erp.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Quantity;

class StockLevelTest {

  @Test
  void whatIsReservedIsOnHandButNotAvailable() {
    assertThat(StockLevel.of(Quantity.of("5"), Quantity.of("1.250")).available())
        .isEqualTo(Quantity.of("3.750"));
  }

  @Test
  void soldBelowZeroIsAvailableBelowZero() {
    assertThat(StockLevel.of(Quantity.of("-2"), Quantity.ZERO).available())
        .isEqualTo(Quantity.of("-2"));
  }

  @Test
  void everyTypeOfMovementIsFoundByItsCode() {
    for (MovementType type : MovementType.values()) {
      assertThat(MovementType.find(type.code())).hasValue(type);
    }
    assertThat(MovementType.find("magic")).isEmpty();
  }

  @Test
  void onlyWhatHappenedAtTheTillIsAFact() {
    assertThat(MovementType.SALE.isFact()).isTrue();
    assertThat(MovementType.REFUND.isFact()).isTrue();
    assertThat(MovementType.RECEIPT.isFact()).isFalse();
    assertThat(MovementType.ADJUSTMENT.isFact()).isFalse();
  }
}
