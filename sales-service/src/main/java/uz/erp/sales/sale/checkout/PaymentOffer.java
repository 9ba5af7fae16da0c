package uz.erp.sales.sale.checkout;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.PaymentMethod;

/** A payment as the till sends it. */
@Schema(description = "One of the payments whose amounts add up to the total")
public record PaymentOffer(
    @NotNull PaymentMethod paymentMethod,
    @Schema(
            description =
                "what of the total this payment pays; of cash the exact or the rounded amount")
        @NotNull
        @Positive
        Money amount,
    @Schema(description = "cash handed over; the change is the excess over amount") @PositiveOrZero
        @Nullable Money receivedAmount,
    @Pattern(regexp = "\\d{4}", message = "validation.card_last4") @Nullable String cardLast4,
    @Pattern(regexp = "[\\x21-\\x7e]{1,100}", message = "validation.transaction_id")
        @Nullable String transactionId,
    @Schema(
            description =
                "credit only: by when it is to be paid, not in the past; without it after the store's"
                    + " credit_days")
        @Nullable LocalDate dueDate) {

  boolean isCash() {
    return paymentMethod == PaymentMethod.CASH;
  }

  /** Whether nothing but the amount itself was handed over. */
  boolean isExact() {
    return receivedAmount == null || receivedAmount.equals(amount);
  }

  /** Whether less was handed over than is to be paid. */
  boolean isShort(Money toPay) {
    return receivedAmount != null && receivedAmount.compareTo(toPay) < 0;
  }

  /** A payment of so much, which differs from the amount offered when cash was rounded. */
  Payment paying(Money toPay) {
    Money received = receivedAmount == null || isExact() ? toPay : receivedAmount;
    return new Payment(
        null,
        paymentMethod,
        toPay,
        received,
        received.minus(toPay),
        Money.ZERO,
        cardLast4,
        transactionId,
        dueDate);
  }
}
