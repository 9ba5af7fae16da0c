package uz.erp.systemtests.mutants;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A product of a played store, with what must be on its shelf. */
record Ware(long id, String sku, BigDecimal price, AtomicReference<BigDecimal> onHand) {

  Ware(long id, String sku, String price) {
    this(id, sku, new BigDecimal(price), new AtomicReference<>(BigDecimal.ZERO));
  }

  BigDecimal shelf() {
    return Objects.requireNonNull(onHand.get());
  }

  void move(BigDecimal quantity) {
    onHand.accumulateAndGet(quantity, BigDecimal::add);
  }
}
