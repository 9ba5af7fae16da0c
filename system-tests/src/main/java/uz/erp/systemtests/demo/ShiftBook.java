package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.List;

/** The account of one shift and its drawer. */
final class ShiftBook {

  final BigDecimal opening;
  final MethodBook taken = new MethodBook();
  final MethodBook givenBack = new MethodBook();
  final MethodBook debts = new MethodBook();
  long sales;
  long refunds;
  long cancelled;
  BigDecimal items = BigDecimal.ZERO;
  BigDecimal total = Arithmetic.NOTHING;
  BigDecimal discount = Arithmetic.NOTHING;
  BigDecimal rounding = Arithmetic.NOTHING;
  BigDecimal tax = Arithmetic.NOTHING;
  BigDecimal cashReceived = Arithmetic.NOTHING;
  BigDecimal change = Arithmetic.NOTHING;
  BigDecimal refunded = Arithmetic.NOTHING;
  BigDecimal refundedDiscount = Arithmetic.NOTHING;
  BigDecimal refundedTax = Arithmetic.NOTHING;
  BigDecimal paidIn = Arithmetic.NOTHING;
  BigDecimal paidOut = Arithmetic.NOTHING;

  ShiftBook(BigDecimal opening) {
    this.opening = opening;
  }

  void sell(Bill bill) {
    sales++;
    bill.positions().forEach(position -> items = items.add(position.quantity()));
    total = total.add(bill.total());
    discount = discount.add(bill.discount());
    rounding = rounding.add(bill.rounding());
    tax = tax.add(bill.tax());
    for (Payment payment : bill.payments()) {
      taken.add(payment.method(), payment.amount());
      if (payment.isCash()) {
        cashReceived = cashReceived.add(payment.received());
        change = change.add(payment.change());
      }
    }
  }

  /** Returns what was given back in all. */
  BigDecimal takeBack(List<Position.Returned> parts, List<Payment> money) {
    refunds++;
    BigDecimal sum = Arithmetic.NOTHING;
    for (Position.Returned part : parts) {
      sum = sum.add(part.total());
      refundedDiscount = refundedDiscount.add(part.discount());
      refundedTax = refundedTax.add(part.tax());
    }
    refunded = refunded.add(sum);
    money.forEach(payment -> givenBack.add(payment.method(), payment.amount()));
    return sum;
  }

  /** What of other money than cash should be there. */
  BigDecimal expected(String method) {
    return taken.amount(method).subtract(givenBack.amount(method)).add(debts.amount(method));
  }

  /** opening + (tendered - change) - cash refunds + debts paid + paid in - paid out. */
  BigDecimal expectedCash() {
    return opening
        .add(cashReceived.subtract(change))
        .subtract(givenBack.amount(Payment.CASH))
        .add(debts.amount(Payment.CASH))
        .add(paidIn)
        .subtract(paidOut);
  }
}
