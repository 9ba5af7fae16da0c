package uz.erp.sales.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.session.CashSum;

/** A Z report in a list, by its last revision. */
public record ZReportSummary(
    @Schema(description = "the session's id") long id,
    @Schema(description = "register id") long register,
    String registerName,
    @Schema(description = "gapless per register") long zNumber,
    int revision,
    @Schema(description = "employee id") long cashier,
    String cashierName,
    Instant openedAt,
    @Nullable Instant closedAt,
    long salesCount,
    @Nullable CashSum salesTotal,
    @Nullable CashSum refundsTotal,
    @Nullable CashSum netTotal,
    @Nullable CashSum expectedCash,
    @Nullable Money actualCash,
    @Nullable CashSum difference,
    @Nullable Boolean differenceExceedsLimit,
    @Nullable CashSum grandTotal) {

  static ZReportSummary of(long zNumber, int revision, SessionReport report) {
    ReportHead head = report.head();
    return new ZReportSummary(
        head.session(),
        head.register(),
        head.registerName(),
        zNumber,
        revision,
        head.cashier(),
        head.cashierName(),
        head.openedAt(),
        head.closedAt(),
        report.activity().salesCount(),
        report.takings().salesTotal(),
        report.takings().refundsTotal(),
        report.takings().netTotal(),
        report.takings().expectedCash(),
        report.outcome().actualCash(),
        report.outcome().difference(),
        report.outcome().differenceExceedsLimit(),
        report.outcome().grandTotal());
  }
}
