package uz.erp.sales.product;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/**
 * A product and how much of it one scan stands for.
 *
 * @param each one, what a packaging holds, or the weight on a label of the scales
 * @param askedBatch null to choose one of those on offer
 * @param offered in the order they expire
 */
public record ScannedProduct(
    SoldProduct product,
    Quantity each,
    @Nullable SoldBatch askedBatch,
    List<OfferedBatch> offered) {

  ScannedProduct(SoldProduct product, Quantity each) {
    this(product, each, null, List.of());
  }

  ScannedProduct from(SoldBatch batch) {
    return new ScannedProduct(product, each, batch, List.of());
  }

  ScannedProduct from(List<OfferedBatch> batches) {
    return new ScannedProduct(product, each, null, List.copyOf(batches));
  }

  /**
   * The batch asked for, else the first to expire that holds the quantity beside what is taken from
   * it, else the first to expire: what is on the shelf is sold, whatever the records say.
   *
   * @param taken how much of a batch the sale has already, by the batch's id
   */
  public @Nullable SoldBatch batch(Quantity quantity, LongFunction<BigDecimal> taken) {
    if (askedBatch != null || offered.isEmpty()) {
      return askedBatch;
    }
    return offered.stream()
        .filter(
            batch ->
                batch
                        .onHand()
                        .amount()
                        .subtract(taken.apply(batch.id()))
                        .compareTo(quantity.amount())
                    >= 0)
        .findFirst()
        .orElse(offered.getFirst())
        .sold();
  }
}
