package uz.erp.sales.debt;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.sales.sale.PaymentMethod;

/** Money a customer pays at a till of what they owe. */
public record DebtPaymentRequest(
    @Schema(description = "id of an open session: its drawer takes the money") @NotNull @Positive
        Long session,
    @Schema(description = "customer id") @NotNull @Positive Long customer,
    @Schema(
            description = "cash, card, mobile or transfer",
            allowableValues = {"cash", "card", "mobile", "transfer"})
        @NotNull
        PaymentMethod paymentMethod,
    @Schema(description = "more than is owed becomes a balance in the customer's favour")
        @NotNull
        @Positive
        Money amount,
    @Schema(description = "cash handed over; the change is the excess over amount") @PositiveOrZero
        @Nullable Money receivedAmount,
    @Size(max = 500) @Pattern(regexp = "[\\P{Cc}\\s]*", message = "validation.characters")
        @Nullable String note,
    @Schema(description = "the till's own identity of this payment, unique in the store for ever")
        @Nullable UUID clientUuid) {

  Money received() {
    return receivedAmount == null ? amount : receivedAmount;
  }

  @Nullable String strippedNote() {
    return note == null || note.isBlank() ? null : note.strip();
  }

  /** Refuses what no drawer or terminal could take. */
  void requireHonest() {
    FieldErrors errors = new FieldErrors();
    if (!RealMoney.METHODS.contains(paymentMethod)) {
      errors.add("payment_method", "validation.debt_method");
    }
    if (received().compareTo(amount) < 0) {
      errors.add("received_amount", "validation.received_less_than_amount");
    } else if (paymentMethod != PaymentMethod.CASH && !received().equals(amount)) {
      errors.add("received_amount", "validation.change_only_from_cash");
    }
    errors.throwIfAny();
  }
}
