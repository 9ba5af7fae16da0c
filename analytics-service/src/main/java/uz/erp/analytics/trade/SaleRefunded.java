package uz.erp.analytics.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** Goods given back, wholly or in part: what reports need of {@code sales.sale-refunded.v1}. */
public record SaleRefunded(
    long refundId,
    long saleId,
    LocalDate businessDate,
    Instant refundedAt,
    long employeeId,
    @Nullable Long customerId,
    Money discountTotal,
    Money taxTotal,
    Money total,
    List<TradeLine> lines) {}
