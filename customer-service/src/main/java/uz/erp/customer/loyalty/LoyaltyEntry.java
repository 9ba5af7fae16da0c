package uz.erp.customer.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * Points that came or went.
 *
 * @param amount negative when they went
 * @param lines which part each line of the sale has brought; only of what was earned
 * @param employeeName who did it by hand
 */
@Schema(name = "LoyaltyEntry")
public record LoyaltyEntry(
    long id,
    LoyaltyKind kind,
    Money amount,
    Money balanceAfter,
    @Nullable Long saleId,
    @Nullable Long refundId,
    List<PointsOfLine> lines,
    @Nullable String reason,
    @Nullable Long employeeId,
    @Nullable String employeeName,
    Instant occurredAt) {}
