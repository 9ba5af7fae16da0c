package uz.erp.sales.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.PaymentMethod;

/** What was counted of one method. */
public record CountedAmount(
    @NotNull PaymentMethod paymentMethod,
    @Schema(description = "negative when more went back than came in") @NotNull Money amount) {}
