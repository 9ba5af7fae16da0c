package uz.erp.sales.sale;

import uz.erp.platform.measure.Money;

/** What a sale comes to, how its cash is rounded, and the change given. */
public record SaleBill(SaleTotals totals, CashRounding rounding, Money change) {

  SaleBill with(SaleTotals newTotals) {
    return new SaleBill(newTotals, rounding, change);
  }

  /** Paid: the total has the rounding of the cash in it. */
  SaleBill paid(Money roundedBy, Money givenChange) {
    return new SaleBill(totals.rounded(roundedBy), rounding.by(roundedBy), givenChange);
  }
}
