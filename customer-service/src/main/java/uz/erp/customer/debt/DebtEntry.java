package uz.erp.customer.debt;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A line of the notebook.
 *
 * @param amount negative when less is owed than before
 * @param dueDate of a charge; null for whatever makes charges smaller
 * @param paymentId of the payment at the till
 */
@Schema(name = "DebtEntry")
public record DebtEntry(
    long id,
    DebtKind kind,
    Money amount,
    Money balanceAfter,
    @Nullable LocalDate dueDate,
    @Nullable Long saleId,
    @Nullable Long refundId,
    @Nullable Long paymentId,
    @Nullable String method,
    @Nullable String reason,
    @Nullable Long employeeId,
    @Nullable String employeeName,
    Instant occurredAt) {

  boolean isCharge() {
    return dueDate != null;
  }
}
