package uz.erp.analytics.dailysales;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The figures of one day and of its parts; each list adds up to the day. */
public record DayReport(
    @JsonUnwrapped DailyReport figures,
    @Schema(description = "Hours with trade, earliest first.") List<Breakdown.Hour> byHour,
    @Schema(description = "Greatest turnover first.") List<Breakdown.Method> byMethod,
    @Schema(description = "Greatest turnover first.") List<Breakdown.Cashier> byCashier,
    @Schema(description = "Greatest turnover first.") List<Breakdown.Register> byRegister) {}
