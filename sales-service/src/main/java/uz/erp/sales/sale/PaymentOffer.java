package uz.erp.sales.sale;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** A payment as the till sends it. */
@Schema(description = "One of the payments whose amounts add up to the total")
public record PaymentOffer(
    @NotNull PaymentMethod paymentMethod,
    @Schema(description = "what of the total this payment pays") @NotNull @Positive Money amount,
    @Schema(description = "cash handed over; the change is the excess over amount") @PositiveOrZero
        @Nullable Money receivedAmount,
    @Pattern(regexp = "\\d{4}", message = "validation.card_last4") @Nullable String cardLast4,
    @Pattern(regexp = "[\\x21-\\x7e]{1,100}", message = "validation.transaction_id")
        @Nullable String transactionId) {}
