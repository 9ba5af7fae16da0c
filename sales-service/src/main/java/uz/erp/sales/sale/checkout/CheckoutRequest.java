package uz.erp.sales.sale.checkout;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a sale is paid. */
public record CheckoutRequest(
    @Schema(description = "their amounts add up to the total; none when the total is 0")
        @Size(max = CheckoutRequest.MAX_PAYMENTS)
        @Nullable List<@Valid @NotNull PaymentOffer> payments,
    @Schema(description = "the till's own identity of this sale, unique per register for ever")
        @Nullable UUID clientUuid,
    @Schema(
            description =
                "the running number of a till that numbers its receipts itself, from 1; one sale of"
                    + " the register has it, for ever")
        @Positive
        @Max(CheckoutRequest.MAX_CLIENT_NUMBER)
        @Nullable Long clientNumber,
    @Schema(description = "customer id") @Positive @Nullable Long customer) {

  static final int MAX_PAYMENTS = 20;
  static final long MAX_CLIENT_NUMBER = 999_999_999_999L;

  List<PaymentOffer> offers() {
    return payments == null ? List.of() : List.copyOf(payments);
  }
}
