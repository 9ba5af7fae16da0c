package uz.erp.customer.debt;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;

/**
 * An entry to be made.
 *
 * @param documentId the refund of a refund, the payment of a payment
 */
record NewEntry(
    DebtKind kind,
    Money amount,
    @Nullable LocalDate dueDate,
    @Nullable Long saleId,
    @Nullable Long documentId,
    @Nullable String method,
    @Nullable String reason,
    @Nullable Long employeeId,
    @Nullable String employeeName,
    Instant occurredAt) {

  static NewEntry charge(
      DebtKind kind, Money amount, LocalDate dueDate, @Nullable Long saleId, Instant at) {
    return new NewEntry(kind, amount, dueDate, saleId, null, null, null, null, null, at);
  }

  static NewEntry refund(Money amount, long saleId, long refundId, Instant at) {
    return new NewEntry(
        DebtKind.REFUND, amount.negate(), null, saleId, refundId, null, null, null, null, at);
  }

  static NewEntry of(DebtKind kind, Money amount, @Nullable Long documentId, Instant at) {
    return new NewEntry(kind, amount, null, null, documentId, null, null, null, null, at);
  }

  NewEntry by(CurrentEmployee employee, String why) {
    return with(method, why, employee.employeeId(), employee.name());
  }

  NewEntry with(
      @Nullable String how, @Nullable String why, @Nullable Long byId, @Nullable String byName) {
    return new NewEntry(
        kind, amount, dueDate, saleId, documentId, how, why, byId, byName, occurredAt);
  }
}
