package uz.erp.sales.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.product.SoldBatch;
import uz.erp.sales.product.SoldPackaging;
import uz.erp.sales.product.SoldProduct;

/**
 * One position of a sale, everything about the product frozen at scan time.
 *
 * <p>Its amounts are those {@link SalePricing} found for the sale it stands in.
 *
 * @param id null until stored
 * @param uuid the till's own identity of the line, or one made here
 * @param quantity in base units, whole packagings of them
 */
public record SaleLine(
    @Nullable Long id,
    UUID uuid,
    SoldProduct product,
    @Nullable SoldBatch batch,
    Quantity quantity,
    LineTerms terms,
    LineAmounts amounts,
    LineReturns returned) {

  /** A line whose amounts its sale has yet to find. */
  static SaleLine of(UUID uuid, SoldProduct product, @Nullable SoldBatch batch, Quantity quantity) {
    return new SaleLine(
            null,
            uuid,
            product,
            batch,
            quantity,
            LineTerms.NONE,
            LineAmounts.NONE,
            LineReturns.NONE)
        .withQuantity(quantity);
  }

  /**
   * @throws ProblemException 400 on {@code quantity} when it is not whole packagings
   */
  public SaleLine withQuantity(Quantity newQuantity) {
    SoldPackaging packaging = product.packaging();
    if (packaging != null
        && newQuantity.amount().remainder(packaging.factor().amount()).signum() != 0) {
      throw ProblemException.field(
          "quantity", "validation.whole_packagings", packaging.factor().toString());
    }
    return new SaleLine(id, uuid, product, batch, newQuantity, terms, amounts, returned);
  }

  public SaleLine withId(long newId) {
    return new SaleLine(newId, uuid, product, batch, quantity, terms, amounts, returned);
  }

  public SaleLine with(LineTerms newTerms) {
    return new SaleLine(id, uuid, product, batch, quantity, newTerms, amounts, returned);
  }

  SaleLine priced(Money unitPrice, LineAmounts newAmounts) {
    return new SaleLine(
        id, uuid, product.pricedAt(unitPrice), batch, quantity, terms, newAmounts, returned);
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
    return new SaleLine(id, uuid, product, batch, quantity, terms, amounts, more);
  }

  /** True when a scan of this product, batch and price only raises the quantity of this line. */
  boolean takes(SoldProduct scanned, @Nullable SoldBatch scannedBatch) {
    return product.id() == scanned.id()
        && terms.ownPrice() == null
        && product.prices().equals(scanned.prices())
        && Objects.equals(product.packaging(), scanned.packaging())
        && product.taxRate().compareTo(scanned.taxRate()) == 0
        && product.fiscal().equals(scanned.fiscal())
        && Objects.equals(batchId(), scannedBatch == null ? null : scannedBatch.id());
  }

  public @Nullable Long batchId() {
    return batch == null ? null : batch.id();
  }

  /** The price of one unit for this quantity, whatever was agreed. */
  public Money listPrice() {
    return product.prices().at(quantity);
  }

  /** What the quantity costs by the list; a packaging with a price of its own costs just that. */
  Money listValue() {
    SoldPackaging packaging = product.packaging();
    return packaging == null || packaging.price() == null
        ? listPrice().times(quantity)
        : packaging.price().times(packagings(packaging));
  }

  /** How many packagings this is; null when it is not sold by them. */
  public @Nullable Quantity packagingQuantity() {
    SoldPackaging packaging = product.packaging();
    return packaging == null ? null : packagings(packaging);
  }

  private Quantity packagings(SoldPackaging packaging) {
    BigDecimal factor = packaging.factor().amount();
    return Quantity.of(quantity.amount().divide(factor, 3, RoundingMode.HALF_UP));
  }

  /** The discount given on this line alone. */
  Money ownDiscount(Money subtotal) {
    Discount discount = terms.discount();
    return discount == null ? Money.ZERO : discount.off(subtotal);
  }

  /** Price × quantity before the discount. */
  public Money subtotal() {
    return amounts.subtotal();
  }

  /** Everything off, the share of the sale's discount included. */
  public Money discount() {
    return amounts.discount();
  }

  public Money tax() {
    return amounts.tax();
  }

  public Money total() {
    return amounts.total();
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
}
