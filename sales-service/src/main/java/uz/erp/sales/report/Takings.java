package uz.erp.sales.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.CashSum;

/**
 * The money of a session; all of it null where the count is blind, because each part would help to
 * work out the cash.
 */
public record Takings(
    @Schema(description = "what was charged, cash rounding included") @Nullable CashSum salesTotal,
    @Nullable CashSum averageSale,
    @Nullable CashSum discountTotal,
    @Schema(description = "cash rounding contained in sales_total") @Nullable CashSum roundingTotal,
    @Schema(description = "contained in sales_total") @Nullable CashSum taxTotal,
    @Nullable List<SoldBy> salesByMethod,
    @Nullable CashSum refundsTotal,
    @Schema(description = "contained in refunds_total") @Nullable CashSum refundsTax,
    @Schema(description = "contained in refunds_total") @Nullable CashSum refundsRounding,
    @Nullable List<ByMethod> refundsByMethod,
    @Schema(description = "sales less refunds") @Nullable CashSum netTotal,
    @Schema(description = "cash tendered in sales") @Nullable CashSum cashReceived,
    @Nullable CashSum changeGiven,
    @Schema(description = "debts paid by customers, less reversals; no part of sales_total")
        @Nullable CashSum debtPaymentsTotal,
    @Nullable List<DebtsBy> debtPaymentsByMethod,
    @Nullable List<TaxOf> taxByRate,
    @Nullable List<TopItem> topItems,
    @Schema(description = "sales by the hour they were completed in, on the store's clock")
        @Nullable List<Hour> byHour,
    @Schema(
            description =
                "opening_balance + cash_received − change_given − cash refunds + cash_in − cash_out"
                    + " + cash debt payments − their reversals")
        @Nullable CashSum expectedCash) {

  static final Takings HIDDEN =
      new Takings(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null);

  /** The payments of one method: tendered, change and the net that pays for the goods. */
  @Schema(name = "ReportSalesByMethod")
  public record SoldBy(
      PaymentMethod paymentMethod,
      long count,
      @Schema(description = "received_amount − change_amount") CashSum amount,
      @Nullable CashSum receivedAmount,
      @Nullable CashSum changeAmount) {}

  /** What went back by one method. */
  @Schema(name = "ReportRefundsByMethod")
  public record ByMethod(PaymentMethod paymentMethod, long count, CashSum amount) {}

  /** Debts paid by one method. */
  @Schema(name = "ReportDebtPaymentsByMethod")
  public record DebtsBy(
      PaymentMethod paymentMethod,
      long count,
      CashSum amount,
      long reversedCount,
      CashSum reversedAmount) {}

  /** What was sold and given back at one rate of tax. */
  @Schema(name = "ReportTaxByRate")
  public record TaxOf(
      @Schema(description = "percent", example = "12.00") String taxRate,
      @Schema(description = "of the lines, tax included") CashSum salesTotal,
      CashSum salesTax,
      CashSum refundsTotal,
      CashSum refundsTax) {}

  /** A product among those sold for most. */
  @Schema(name = "TopItem")
  public record TopItem(
      @Schema(description = "product id") long product,
      String productName,
      @Nullable String sku,
      QuantitySum quantity,
      CashSum total) {}

  /** The sales completed within one hour. */
  @Schema(name = "ReportHour")
  public record Hour(
      LocalDate date, @Schema(example = "14") int hour, long salesCount, CashSum salesTotal) {}
}
