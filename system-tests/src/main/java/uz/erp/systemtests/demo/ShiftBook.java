package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.List;

/** The account of one shift and its drawer. */
final class ShiftBook {

  final BigDecimal opening;
  final MethodBook taken = new MethodBook();
  final MethodBook givenBack = new MethodBook();
  long sales;
  long refunds;
  BigDecimal items = BigDecimal.ZERO;
  BigDecimal total = Arithmetic.NOTHING;
  BigDecimal tax = Arithmetic.NOTHING;
  BigDecimal cashReceived = Arithmetic.NOTHING;
  BigDecimal change = Arithmetic.NOTHING;
  BigDecimal refunded = Arithmetic.NOTHING;
  BigDecimal refundedTax = Arithmetic.NOTHING;
  BigDecimal paidIn = Arithmetic.NOTHING;
  BigDecimal paidOut = Arithmetic.NOTHING;

  ShiftBook(BigDecimal opening) {
    this.opening = opening;
  }

  void sell(Purchase purchase) {
    sales++;
    for (Position position : purchase.positions()) {
      items = items.add(position.quantity());
      total = total.add(position.total());
      tax = tax.add(position.tax());
    }
    for (Payment payment : purchase.payments()) {
      taken.add(payment.method(), payment.amount());
      if (payment.isCash()) {
        cashReceived = cashReceived.add(payment.received());
        change = change.add(payment.change());
      }
    }
  }

  void takeBack(List<Position.Returned> parts, List<Payment> money) {
    refunds++;
    for (Position.Returned part : parts) {
      refunded = refunded.add(part.total());
      refundedTax = refundedTax.add(part.tax());
    }
    money.forEach(payment -> givenBack.add(payment.method(), payment.amount()));
  }

  /** opening + (tendered - change) - cash refunds + paid in - paid out. */
  BigDecimal expectedCash() {
    return opening
        .add(cashReceived.subtract(change))
        .subtract(givenBack.amount(Payment.CASH))
        .add(paidIn)
        .subtract(paidOut);
  }
}
