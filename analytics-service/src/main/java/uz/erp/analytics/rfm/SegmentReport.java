package uz.erp.analytics.rfm;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.measure.Percent;

/** How many customers of each kind there are, and how they moved. */
public record SegmentReport(
    Days period,
    @Schema(description = "The days just before, as many; moves are since then.")
        Days previousPeriod,
    @Schema(description = "Customers with a receipt in the period: the sum of the counts.")
        long customers,
    @Schema(description = "All ten, in one order, also the empty ones.") List<Line> segments,
    @Schema(
            description =
                "Customers by where they were and where they are, the most first; null for no"
                    + " receipt in that period. Who stayed is left out.")
        List<Move> moves) {

  /** A period, both ends included. */
  @Schema(name = "SegmentPeriod")
  public record Days(LocalDate periodStart, LocalDate periodEnd) {

    static Days of(ReportPeriod period) {
      return new Days(period.startDate(), period.endDate());
    }
  }

  /** One segment. */
  @Schema(name = "SegmentLine")
  public record Line(
      @Schema(example = "Champions") Segment segment,
      long count,
      @Schema(description = "Spent in the period less what was refunded in it.")
          MoneySum totalSpent,
      @Schema(description = "total_spent ÷ receipts, half up; 0.00 without any.")
          MoneySum avgPurchase,
      @Schema(description = "Receipts of the period, refunded or not.") long receipts,
      @Schema(description = "Per cent of all customers of the period.") Percent share,
      @Schema(description = "Who is in it and was not; also who is new.") long movedIn,
      @Schema(description = "Who was in it and is not; also who bought nothing since.")
          long movedOut) {}

  /** So many customers who changed their segment alike. */
  @Schema(name = "SegmentMove")
  public record Move(
      @Schema(type = "string", example = "Loyal Customers") @Nullable Segment from,
      @Schema(type = "string", example = "At Risk") @Nullable Segment to,
      long count) {}
}
