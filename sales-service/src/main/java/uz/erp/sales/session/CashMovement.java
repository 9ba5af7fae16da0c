package uz.erp.sales.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** Money moved through the drawer without a sale. */
public record CashMovement(
    long id,
    long session,
    CashMovementType type,
    CashMovementCategory category,
    Money amount,
    String reason,
    @Schema(description = "id of the mistaken movement this one undoes") @Nullable Long reverses,
    @Schema(description = "id of the movement that undid this one") @Nullable Long reversedBy,
    long employee,
    String employeeName,
    Instant createdAt) {}
