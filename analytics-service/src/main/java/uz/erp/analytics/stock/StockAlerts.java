package uz.erp.analytics.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Products that need attention, the most urgent first. */
public record StockAlerts(
    LocalDate date,
    @Schema(description = "Of all there are, also beyond the limit.") long count,
    List<StockSnapshot> products) {}
