package uz.erp.sales.override;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/** Which manager approved what, and for which cashier. */
@Schema(name = "Override")
public record OverrideView(
    long id,
    OverrideAction action,
    @Schema(description = "sale id") @Nullable Long sale,
    @Nullable Long itemId,
    @Nullable Percent maxPercent,
    @Nullable Money price,
    @Nullable Money amount,
    @Nullable String reason,
    @Schema(description = "employee id") long approvedBy,
    String approvedByName,
    Instant createdAt,
    Instant expiresAt,
    @Schema(description = "null while it is unused") @Nullable Instant spentAt,
    @Schema(description = "employee id of the cashier who used it") @Nullable Long spentBy,
    @Nullable String spentByName) {}
