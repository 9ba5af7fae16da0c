package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The account of one customer: what was bought, the points it brought, what is owed. */
final class CustomerBook {

  private final Map<Long, BigDecimal> earned = new HashMap<>();
  private final Map<Long, BigDecimal> returned = new HashMap<>();
  private BigDecimal points = Arithmetic.NOTHING;
  private BigDecimal debt = Arithmetic.NOTHING;
  private BigDecimal spent = Arithmetic.NOTHING;
  private long purchases;

  /** Points come for what is paid by other means. */
  void buy(Receipt receipt, BigDecimal earnPercent) {
    Bill bill = receipt.bill();
    BigDecimal paidInPoints = bill.paid(Payment.POINTS);
    BigDecimal thanks = Arithmetic.percent(bill.total().subtract(paidInPoints), earnPercent);
    earned.put(receipt.saleId(), thanks);
    points = points.subtract(paidInPoints).add(thanks);
    debt = debt.add(bill.paid(Payment.CREDIT));
    spent = spent.add(bill.total());
    purchases++;
  }

  /** Points that paid for it come back, and those it earned go, in proportion. */
  void bringBack(Receipt receipt, BigDecimal total, List<Payment> money) {
    points = points.add(Payment.sum(money, Payment.POINTS)).add(takenBack(receipt));
    BigDecimal soFar = returned.merge(receipt.saleId(), total, BigDecimal::add);
    points = points.subtract(share(receipt, soFar));
    debt = debt.subtract(Payment.sum(money, Payment.CREDIT));
    spent = spent.subtract(total);
  }

  private BigDecimal takenBack(Receipt receipt) {
    return share(receipt, returned.getOrDefault(receipt.saleId(), Arithmetic.NOTHING));
  }

  private BigDecimal share(Receipt receipt, BigDecimal part) {
    BigDecimal all = earned.getOrDefault(receipt.saleId(), Arithmetic.NOTHING);
    return Arithmetic.share(all, part, receipt.total());
  }

  void pay(BigDecimal amount) {
    debt = debt.subtract(amount);
  }

  BigDecimal points() {
    return points;
  }

  BigDecimal debt() {
    return debt;
  }

  /** Less what came back. */
  BigDecimal spent() {
    return spent;
  }

  long purchases() {
    return purchases;
  }
}
