package uz.erp.analytics.dailysales;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.period.ReportPeriod;

/**
 * A period's totals and its parts; the requested list adds up to the totals, the others are null.
 */
public record PeriodBreakdown(
    ReportPeriod period,
    @Schema(allowableValues = {"hour", "method", "cashier", "register"}) String by,
    PeriodReport.Totals totals,
    @Schema(description = "Hours with trade, earliest first.")
        @Nullable List<Breakdown.Hour> byHour,
    @Schema(description = "Greatest turnover first.") @Nullable List<Breakdown.Method> byMethod,
    @Schema(description = "Greatest turnover first.") @Nullable List<Breakdown.Cashier> byCashier,
    @Schema(description = "Greatest turnover first.")
        @Nullable List<Breakdown.Register> byRegister) {}
