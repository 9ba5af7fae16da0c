package uz.erp.sales.sale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.settings.TaxMode;

/**
 * Computes every line of a draft from what was agreed, so that the amounts never depend on the
 * order things were agreed in, and computing them again changes nothing.
 *
 * <p>Rounding happens here and nowhere else, half up to the tiyin: the subtotal, the discount, the
 * tax of each line once, and the discount on the whole sale once, before it is split.
 */
final class SalePricing {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private SalePricing() {}

  /**
   * @param automatic what the customer's group gets off lines whose price was not set by hand,
   *     where no larger discount was given
   */
  static List<SaleLine> of(List<SaleLine> lines, SaleTerms terms, @Nullable Percent automatic) {
    try {
      List<Money> subtotals = new ArrayList<>();
      List<Money> ownDiscounts = new ArrayList<>();
      List<Money> left = new ArrayList<>();
      for (SaleLine line : lines) {
        Money subtotal = subtotal(line);
        Money discount = line.ownDiscount(subtotal).max(automatic(line, automatic).of(subtotal));
        subtotals.add(subtotal);
        ownDiscounts.add(discount);
        left.add(subtotal.minus(discount));
      }
      List<Money> shares = shares(terms.discount(), left);
      List<SaleLine> priced = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        priced.add(
            priced(
                lines.get(i),
                terms.taxMode(),
                subtotals.get(i),
                ownDiscounts.get(i),
                shares.get(i)));
      }
      return priced;
    } catch (ArithmeticException tooLarge) {
      throw new ProblemException(SaleProblem.AMOUNT_TOO_LARGE);
    }
  }

  private static List<Money> shares(@Nullable Discount discount, List<Money> left) {
    Money off =
        discount == null ? Money.ZERO : discount.off(left.stream().reduce(Money.ZERO, Money::plus));
    return Allocation.of(off, left);
  }

  private static SaleLine priced(
      SaleLine line, TaxMode mode, Money subtotal, Money ownDiscount, Money share) {
    // the cost must fit too, or the sale could be rung up but never completed
    var unused = line.cost();
    Money discount = ownDiscount.plus(share);
    Money net = subtotal.minus(discount);
    BigDecimal rate = line.product().taxRate();
    boolean isOnTop = mode == TaxMode.EXCLUSIVE;
    Money tax = net.share(rate, isOnTop ? HUNDRED : HUNDRED.add(rate));
    return line.priced(
        unitPrice(line),
        new LineAmounts(
            line.listPrice(), subtotal, discount, share, tax, isOnTop ? net.plus(tax) : net));
  }

  private static Percent automatic(SaleLine line, @Nullable Percent automatic) {
    return automatic == null || line.terms().ownPrice() != null ? Percent.ZERO : automatic;
  }

  private static Money unitPrice(SaleLine line) {
    Money ownPrice = line.terms().ownPrice();
    return ownPrice == null ? line.listPrice() : ownPrice;
  }

  private static Money subtotal(SaleLine line) {
    Money ownPrice = line.terms().ownPrice();
    return ownPrice == null ? line.listValue() : ownPrice.times(line.quantity());
  }
}
