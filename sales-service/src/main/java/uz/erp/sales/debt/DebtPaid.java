package uz.erp.sales.debt;

import java.time.Instant;
import java.time.LocalDate;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.PaymentMethod;

/** A debt payment as other services read it. */
record DebtPaid(
    long paymentId,
    long customerId,
    long registerId,
    long sessionId,
    long employeeId,
    String cashierName,
    PaymentMethod method,
    Money amount,
    Instant receivedAt,
    LocalDate businessDate,
    String currency) {

  static final String TYPE = "sales.debt-paid.v1";

  static DebtPaid of(DebtPaymentView payment, String currency) {
    return new DebtPaid(
        payment.id(),
        payment.customer(),
        payment.register(),
        payment.session(),
        payment.cashier(),
        payment.cashierName(),
        payment.paymentMethod(),
        payment.amount(),
        payment.receivedAt(),
        payment.businessDate(),
        currency);
  }
}
