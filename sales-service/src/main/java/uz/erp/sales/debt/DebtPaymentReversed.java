package uz.erp.sales.debt;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.PaymentMethod;

/**
 * A reversed debt payment as other services read it; session and employee are those of the
 * reversal.
 */
record DebtPaymentReversed(
    long paymentId,
    long customerId,
    long registerId,
    long sessionId,
    long employeeId,
    String cashierName,
    PaymentMethod method,
    Money amount,
    @Nullable String reason,
    Instant reversedAt,
    LocalDate businessDate,
    String currency) {

  static final String TYPE = "sales.debt-payment-reversed.v1";

  static DebtPaymentReversed of(
      DebtPaymentView payment, DebtPaymentView.Reversal reversal, String currency) {
    return new DebtPaymentReversed(
        payment.id(),
        payment.customer(),
        reversal.register(),
        reversal.session(),
        reversal.employee(),
        reversal.employeeName(),
        payment.paymentMethod(),
        payment.amount(),
        reversal.reason(),
        reversal.reversedAt(),
        reversal.businessDate(),
        currency);
  }
}
