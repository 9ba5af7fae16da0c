package uz.erp.sales.sale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.product.SoldBatch;
import uz.erp.sales.product.SoldProduct;

/**
 * A sale with its lines; decides, and answers with what must be stored.
 *
 * <p>A transaction that changes one holds the lock of its row.
 */
public record Sale(SaleHead head, List<SaleLine> lines) {

  public Sale {
    lines = List.copyOf(lines);
  }

  public long id() {
    return head.id();
  }

  /** Refuses any change of a sale that is no draft any more. */
  public void requirePending() {
    switch (head.status()) {
      case PENDING -> {}
      case CANCELLED -> throw new ProblemException(SaleProblem.SALE_CANCELLED);
      case COMPLETED, REFUNDED -> throw new ProblemException(SaleProblem.SALE_ALREADY_COMPLETED);
    }
  }

  /** Refuses any change of a held sale, which no till has open. */
  public void requireNotHeld() {
    if (head.state().hold() != null) {
      throw new ProblemException(SaleProblem.SALE_HELD);
    }
  }

  public void requireLines() {
    if (lines.isEmpty()) {
      throw new ProblemException(SaleProblem.SALE_EMPTY);
    }
  }

  /**
   * This sale with something scanned: more on the line with the same product, price and batch, or a
   * new line.
   *
   * @param uuid the till's own identity of a line; a line of its own then, added once
   */
  public Sale scan(
      SoldProduct product, @Nullable SoldBatch batch, Quantity quantity, @Nullable UUID uuid) {
    requirePending();
    if (uuid != null) {
      return with(SaleLine.of(uuid, product, batch, quantity));
    }
    for (SaleLine line : lines) {
      if (line.takes(product, batch)) {
        return with(line.withQuantity(sum(line.quantity(), quantity)));
      }
    }
    return with(SaleLine.of(UUID.randomUUID(), product, batch, quantity));
  }

  /** The line a till calls so. */
  public Optional<SaleLine> findLine(UUID uuid) {
    return lines.stream().filter(line -> line.uuid().equals(uuid)).findFirst();
  }

  /** The line with this id. */
  public SaleLine getLine(long itemId) {
    return lines.stream()
        .filter(line -> line.storedId() == itemId)
        .findFirst()
        .orElseThrow(() -> new ProblemException(SaleProblem.SALE_ITEM_NOT_FOUND, itemId));
  }

  /** This sale with a line added, or put in the place of its former self, and priced anew. */
  public Sale with(SaleLine line) {
    List<SaleLine> changed = new ArrayList<>(lines);
    int place = indexOf(line.uuid());
    if (place < 0) {
      changed.add(line);
    } else {
      changed.set(place, line);
    }
    return priced(head, changed);
  }

  public Sale without(long itemId) {
    return priced(head, lines.stream().filter(line -> line.storedId() != itemId).toList());
  }

  /** This sale with a discount on the whole of it, or none. */
  public Sale discounted(@Nullable Discount discount) {
    return priced(head.withTerms(head.terms().with(discount)), lines);
  }

  /** This sale of this customer, whose group may get something off; null without a customer. */
  public Sale withCustomer(@Nullable SaleCustomer customer) {
    return priced(head.withCustomer(customer), lines);
  }

  /**
   * As it is, this was approved, a line of it or the whole; what was approved before and is not
   * used any more is not approved any more.
   */
  public Sale approved(@Nullable Long itemId) {
    if (itemId == null) {
      return withHead(head.withTerms(head.terms().approved(worst()))).tightened();
    }
    SaleLine line = getLine(itemId);
    return with(line.with(line.terms().approved(PriceReduction.of(line).atMost()))).tightened();
  }

  /** What was approved and is not used any more is not approved any more. */
  public Sale tightened() {
    List<SaleLine> tightened =
        lines.stream()
            .map(
                line ->
                    line.with(
                        line.terms()
                            .approved(
                                min(line.terms().approved(), PriceReduction.of(line).atMost()))))
            .toList();
    SaleTerms terms = head.terms().approved(min(head.terms().approved(), worst()));
    return new Sale(head.withTerms(terms), tightened);
  }

  private Percent worst() {
    return lines.stream()
        .map(line -> PriceReduction.of(line).atMost())
        .max(Comparator.naturalOrder())
        .orElse(Percent.ZERO);
  }

  private static Percent min(Percent one, Percent other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Sale priced(SaleHead head, List<SaleLine> lines) {
    SaleCustomer customer = head.customer();
    return new Sale(
        head,
        SalePricing.of(lines, head.terms(), customer == null ? null : customer.discountPercent()));
  }

  /** Sums the lines anew. */
  public SaleTotals totals() {
    return SaleTotals.of(lines);
  }

  /** What the lines come to before taxes on top. */
  public Money net() {
    SaleTotals totals = totals();
    return totals.subtotal().minus(totals.discount());
  }

  public Sale withHead(SaleHead newHead) {
    return new Sale(newHead, lines);
  }

  /** What of everything together was sold. */
  public Quantity itemsQuantity() {
    return lines.stream().map(SaleLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
  }

  /** How much of a batch stands in the lines. */
  public BigDecimal quantityOfBatch(long batchId) {
    return lines.stream()
        .filter(line -> Long.valueOf(batchId).equals(line.batchId()))
        .map(line -> line.quantity().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private int indexOf(UUID uuid) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).uuid().equals(uuid)) {
        return i;
      }
    }
    return -1;
  }

  private static Quantity sum(Quantity one, Quantity other) {
    try {
      return one.plus(other);
    } catch (ArithmeticException tooLarge) {
      throw new ProblemException(SaleProblem.AMOUNT_TOO_LARGE);
    }
  }
}
