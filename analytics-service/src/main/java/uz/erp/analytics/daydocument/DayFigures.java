package uz.erp.analytics.daydocument;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uz.erp.analytics.dailysales.Breakdown;
import uz.erp.analytics.dailysales.DailyReport;
import uz.erp.analytics.productperformance.TopProducts;

/** What a document is made of: the day, its parts and its best products. */
@Schema(name = "DayDocumentFigures")
public record DayFigures(
    DailyReport day,
    List<Breakdown.Hour> byHour,
    List<Breakdown.Method> byMethod,
    List<Breakdown.Cashier> byCashier,
    List<Breakdown.Register> byRegister,
    @Schema(description = "At most five, by revenue.") List<TopProducts.Product> topProducts) {}
