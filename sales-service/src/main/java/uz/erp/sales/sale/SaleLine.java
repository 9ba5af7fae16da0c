package uz.erp.sales.sale;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.product.SoldProduct;

/**
 * One position of a sale, everything about the product frozen at scan time.
 *
 * <p>Rounding happens here and nowhere else: {@code total = round(price × quantity) − discount},
 * and the tax contained in it is {@code round(total × rate ÷ (100 + rate))}, half up to the tiyin.
 *
 * @param id null until stored
 */
public record SaleLine(
    @Nullable Long id,
    SoldProduct product,
    @Nullable Long batchId,
    Quantity quantity,
    Money discount,
    Money tax,
    Money total,
    LineReturns returned) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static SaleLine of(SoldProduct product, @Nullable Long batchId, Quantity quantity) {
    return priced(null, product, batchId, quantity, Money.ZERO);
  }

  SaleLine withQuantity(Quantity newQuantity) {
    return priced(id, product, batchId, newQuantity, discount);
  }

  SaleLine withId(long newId) {
    return new SaleLine(newId, product, batchId, quantity, discount, tax, total, returned);
  }

  /** This line after those of the parts came back that are its own. */
  SaleLine after(List<LineReturn> parts) {
    SaleLine result = this;
    for (LineReturn part : parts) {
      if (part.line().storedId() == storedId()) {
        result = result.after(part);
      }
    }
    return result;
  }

  private SaleLine after(LineReturn part) {
    LineReturns more =
        new LineReturns(
            returned.quantity().plus(part.quantity()),
            returned.total().plus(part.total()),
            returned.tax().plus(part.tax()),
            returned.discount().plus(part.discount()));
    return new SaleLine(id, product, batchId, quantity, discount, tax, total, more);
  }

  /** True when a scan of this product, batch and price only raises the quantity of this line. */
  boolean takes(SoldProduct scanned, @Nullable Long scannedBatch) {
    return product.id() == scanned.id()
        && product.price().equals(scanned.price())
        && product.taxRate().compareTo(scanned.taxRate()) == 0
        && (batchId == null ? scannedBatch == null : batchId.equals(scannedBatch));
  }

  /** Price × quantity before the discount. */
  public Money subtotal() {
    return total.plus(discount);
  }

  /** What the store paid for this quantity. */
  public Money cost() {
    return product.cost().times(quantity);
  }

  /** The id of a line that was read from the database. */
  public long storedId() {
    if (id == null) {
      throw new IllegalStateException("line is not stored yet");
    }
    return id;
  }

  private static SaleLine priced(
      @Nullable Long id,
      SoldProduct product,
      @Nullable Long batchId,
      Quantity quantity,
      Money discount) {
    try {
      Money total = product.price().times(quantity).minus(discount);
      Money tax = total.share(product.taxRate(), HUNDRED.add(product.taxRate()));
      // the cost must fit too, or the sale could be rung up but never completed
      var unused = product.cost().times(quantity);
      return new SaleLine(id, product, batchId, quantity, discount, tax, total, LineReturns.NONE);
    } catch (ArithmeticException tooLarge) {
      throw new ProblemException(SaleProblem.AMOUNT_TOO_LARGE);
    }
  }
}
