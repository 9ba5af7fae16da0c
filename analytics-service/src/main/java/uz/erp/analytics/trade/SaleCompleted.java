package uz.erp.analytics.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A paid receipt: what reports need of {@code sales.sale-completed.v1}.
 *
 * @param employeeId null for a sale from before the store came here
 */
public record SaleCompleted(
    long saleId,
    LocalDate businessDate,
    Instant completedAt,
    @Nullable Long registerId,
    @Nullable Long employeeId,
    @Nullable Long customerId,
    Money discountTotal,
    Money taxTotal,
    Money total,
    List<TradeLine> lines) {}
