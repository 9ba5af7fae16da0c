package uz.erp.sales.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.CashSum;
import uz.erp.sales.session.SessionStatus;
import uz.erp.sales.session.SessionView;

/**
 * What happened in a session. {@code expected_cash = opening_balance + cash taken in sales − cash
 * given back + cash_in − cash_out}; change never counts, as it goes out with the cash that came in.
 */
@Schema(name = "SessionReport")
public record SessionReport(
    @Schema(description = "x while the session is open; z when closed, frozen") Kind type,
    @Schema(description = "gapless per register, of a z report") @Nullable Long zNumber,
    @Schema(description = "session id") long session,
    @Schema(description = "register id") long register,
    String registerName,
    @Schema(description = "employee id") long cashier,
    String cashierName,
    SessionStatus status,
    Instant openedAt,
    @Nullable Instant closedAt,
    Instant generatedAt,
    Money openingBalance,
    long salesCount,
    Quantity itemsQuantity,
    CashSum salesTotal,
    CashSum averageSale,
    CashSum discountTotal,
    @Schema(description = "contained in sales_total") CashSum taxTotal,
    List<ByMethod> salesByMethod,
    long refundsCount,
    CashSum refundsTotal,
    @Schema(description = "contained in refunds_total") CashSum refundsTax,
    List<ByMethod> refundsByMethod,
    @Schema(description = "sales less refunds") CashSum netTotal,
    CashSum cashReceived,
    CashSum changeGiven,
    CashSum cashIn,
    CashSum cashOut,
    CashSum expectedCash,
    @Nullable Money actualCash,
    @Nullable CashSum difference,
    long cancelledCount,
    List<TopItem> topItems,
    @Schema(description = "net total of the register since its first day, of a z report")
        @Nullable CashSum grandTotal) {

  /** This count as the Z report of the session it closed. */
  SessionReport frozen(SessionView closed, ZReports.Counted counted) {
    return new SessionReport(
        Kind.Z,
        counted.zNumber(),
        session,
        register,
        registerName,
        cashier,
        cashierName,
        closed.status(),
        openedAt,
        closed.closedAt(),
        generatedAt,
        openingBalance,
        salesCount,
        itemsQuantity,
        salesTotal,
        averageSale,
        discountTotal,
        taxTotal,
        salesByMethod,
        refundsCount,
        refundsTotal,
        refundsTax,
        refundsByMethod,
        netTotal,
        cashReceived,
        changeGiven,
        cashIn,
        cashOut,
        expectedCash,
        closed.actualCash(),
        closed.difference(),
        cancelledCount,
        topItems,
        counted.grandTotal());
  }

  /** Whether the count goes on. */
  public enum Kind {
    X,
    Z;

    /** The name on the wire. */
    @JsonValue
    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The payments of one method. */
  public record ByMethod(PaymentMethod paymentMethod, long count, CashSum amount) {}

  /** A product among those sold for most. */
  public record TopItem(
      @Schema(description = "product id") long product,
      String productName,
      @Nullable String sku,
      Quantity quantity,
      CashSum total) {}
}
