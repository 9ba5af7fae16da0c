package uz.erp.sales.debt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.PaymentMethod;

/** A debt payment as others see it. */
@Schema(name = "DebtPayment")
public record DebtPaymentView(
    long id,
    @Schema(description = "id of the session whose drawer took it") long session,
    @Schema(description = "register id") long register,
    @Schema(description = "customer id") long customer,
    @Nullable String customerName,
    @Schema(description = "employee id") long cashier,
    String cashierName,
    PaymentMethod paymentMethod,
    Money amount,
    Money receivedAmount,
    Money changeAmount,
    @Nullable String note,
    @Nullable UUID clientUuid,
    Instant receivedAt,
    LocalDate businessDate,
    @Schema(description = "set when the whole of it was given back") @Nullable Reversal reversal) {

  /**
   * Whether a till asking again asks for this very payment. The customer is not compared: two may
   * have become one since.
   */
  boolean isAskedBy(DebtPaymentRequest request, long employeeId) {
    return cashier == employeeId
        && paymentMethod == request.paymentMethod()
        && amount.equals(request.amount())
        && receivedAmount.equals(request.received());
  }

  DebtPaymentView reversed(Reversal by) {
    return new DebtPaymentView(
        id,
        session,
        register,
        customer,
        customerName,
        cashier,
        cashierName,
        paymentMethod,
        amount,
        receivedAmount,
        changeAmount,
        note,
        clientUuid,
        receivedAt,
        businessDate,
        by);
  }

  @JsonIgnore
  boolean isReversed() {
    return reversal != null;
  }

  /** How a payment was given back. */
  @Schema(name = "DebtReversal")
  public record Reversal(
      @Schema(description = "id of the session whose drawer gave it back") long session,
      @Schema(description = "register id") long register,
      @Schema(description = "employee id") long employee,
      String employeeName,
      @Nullable String reason,
      Instant reversedAt,
      LocalDate businessDate) {}
}
