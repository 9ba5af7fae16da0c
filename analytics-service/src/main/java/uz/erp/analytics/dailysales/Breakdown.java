package uz.erp.analytics.dailysales;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.MoneySum;

/** The parts that trade is broken down into; refunds count where they were made. */
public final class Breakdown {

  private static final String NAMED = "In the caller's language; also of what was not recorded.";

  private Breakdown() {}

  /** Trade in one hour of the store's clock. */
  @Schema(name = "HourFigures")
  public record Hour(
      @Schema(
              description =
                  "From 0 to 23 by the store's clock; null for what came without a time of day, as"
                      + " imported sales do.")
          @Nullable Integer hour,
      @Schema(description = NAMED, example = "14:00–15:00") String name,
      @JsonUnwrapped PartFigures figures) {}

  /** Trade paid by one method. */
  @Schema(name = "MethodFigures")
  public record Method(
      @Schema(
              description =
                  "cash, card, mobile, transfer, points, credit; other in imported sales; unknown"
                      + " for what was entered before methods were kept.",
              example = "cash")
          String method,
      @Schema(description = NAMED, example = "Наличные") String name,
      @Schema(description = "Paid less paid back.") MoneySum totalSales,
      @Schema(description = "What was paid by this method.") MoneySum grossSales,
      @Schema(description = "What was paid back by this method.") MoneySum refundsTotal,
      @Schema(
              description =
                  "Receipts paid wholly or in part by it; one paid by two methods counts for both.")
          long totalSalesCount,
      @Schema(description = "Refunds paid back wholly or in part by it.") long refundsCount) {

    static Method of(String method, String name, PartFigures figures) {
      return new Method(
          method,
          name,
          figures.totalSales(),
          figures.grossSales(),
          figures.refundsTotal(),
          figures.totalSalesCount(),
          figures.refundsCount());
    }
  }

  /** What one employee sold and took back. */
  @Schema(name = "CashierFigures")
  public record Cashier(
      @Schema(description = "null for imported sales.") @Nullable Long employeeId,
      @Schema(description = "As on the newest receipt.", example = "Петр Петров")
          String cashierName,
      @JsonUnwrapped PartFigures figures) {}

  /** What went through one register. */
  @Schema(name = "RegisterFigures")
  public record Register(
      @Schema(description = "null for imported sales.") @Nullable Long registerId,
      @Schema(description = "As when its last session was closed.", example = "Касса 1")
          String registerName,
      @JsonUnwrapped PartFigures figures) {}
}
