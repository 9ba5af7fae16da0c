package uz.erp.customer.loyalty;

import uz.erp.platform.measure.Money;

/**
 * How much of a sale has come back so far.
 *
 * @param fully whether all of it, whatever rounding left over
 */
public record Returned(long saleId, Money total, Money refunded, boolean fully) {

  /** As much of what the sale earned as of the sale came back; all of it in the end. */
  Money dueOf(Money earned) {
    return fully ? earned : earned.min(earned.share(refunded.amount(), total.amount()));
  }
}
