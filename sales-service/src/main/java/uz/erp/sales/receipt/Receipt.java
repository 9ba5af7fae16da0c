package uz.erp.sales.receipt;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.settings.TaxMode;

/**
 * All that stands on a receipt.
 *
 * <p>{@code total = Σ line totals + rounding}; the tax is part of the lines' totals in either tax
 * mode.
 */
@Schema(name = "Receipt")
public record Receipt(
    ReceiptKind kind,
    @Schema(description = "sale id") long sale,
    @Schema(description = "refund id, for the receipt of a refund") @Nullable Long refund,
    @Schema(example = "CHECK-20250117120530") String receiptNumber,
    @Schema(description = "gapless per store") long number,
    @Schema(description = "gapless per register") long registerNumber,
    @Schema(description = "the till's own, if it numbers its receipts") @Nullable Long clientNumber,
    @Schema(description = "tenant_key") String store,
    Seller seller,
    @Schema(description = "what the store prints on top, lines separated by \\n") String header,
    @Schema(description = "what the store prints below") String footer,
    @Schema(description = "register id") long register,
    String registerName,
    @Schema(description = "employee id") long cashier,
    String cashierName,
    @Schema(description = "customer id") @Nullable Long customer,
    @Nullable String customerName,
    @Nullable String customerPhone,
    @Schema(description = "of a sale with a customer") @Nullable Account account,
    @Schema(description = "in the store's time zone") OffsetDateTime issuedAt,
    LocalDate businessDate,
    @Schema(description = "why the goods came back") @Nullable String reason,
    String currency,
    List<Line> lines,
    @Schema(description = "before discounts, rounding and, in mode exclusive, tax") Money subtotal,
    Money discountAmount,
    @Schema(description = "what rounding for cash added; may be negative") Money roundingAmount,
    Money totalAmount,
    TaxMode taxMode,
    Money taxAmount,
    List<Tax> taxes,
    List<Paid> payments,
    Money receivedAmount,
    Money changeAmount,
    @Schema(description = "what has come back of this sale so far") Money refundedAmount,
    @Schema(
            description =
                "the text of the QR code: receipt number, total, business date and tenant_key,"
                    + " separated by |",
            example = "CHECK-20250117120530|150000.00|2025-01-17|my-shop_1a2b3c4d")
        String qr) {

  /** A position. */
  @Schema(name = "ReceiptLine")
  public record Line(
      String productName,
      @Nullable String sku,
      @Nullable String barcode,
      String unit,
      @Schema(description = "in base units") Quantity quantity,
      @Nullable Packaging packaging,
      @Schema(description = "of one base unit") Money unitPrice,
      @Schema(description = "of one base unit, before a price was set by hand") Money listPrice,
      @Schema(description = "what one base unit came to after discounts, rounded to the tiyin")
          Money paidPrice,
      Money subtotal,
      Money discountAmount,
      @Schema(type = "string", example = "12.00") String taxRate,
      Money taxAmount,
      Money total,
      @Schema(description = "code in the national catalogue, 17 digits") @Nullable String ikpu,
      @Nullable String packageCode,
      @Nullable String unitCode,
      @Schema(description = "whether each piece carries a marking code") boolean markingRequired) {}

  /** What a line was sold in. */
  @Schema(name = "ReceiptPackaging")
  public record Packaging(
      @Schema(description = "the unit it is called by", example = "box") String name,
      @Schema(description = "how many base units are in one") Quantity factor,
      @Schema(description = "null when what came back is no whole number of them")
          @Nullable Quantity quantity) {}

  /** The seller, as the store describes itself; what it does not say is null. */
  @Schema(name = "ReceiptSeller")
  public record Seller(
      @Nullable String name,
      @Nullable String legalName,
      @Nullable String taxId,
      @Schema(description = "with the city") @Nullable String address,
      @Nullable String phone) {}

  /** The customer's points and debt as they were known at the till when the sale was paid. */
  @Schema(name = "ReceiptAccount")
  public record Account(
      Money pointsSpent,
      @Schema(description = "by the store's rule; null where the till does not know it")
          @Nullable Money pointsEarned,
      @Schema(description = "after the sale, without those earned by it; null when not known")
          @Nullable Money pointsBalance,
      @Schema(description = "what of the sale was put on the customer's account")
          Money creditAmount,
      @Schema(description = "by when that is to be paid") @Nullable LocalDate dueDate,
      @Schema(
              description =
                  "what the customer owes after the sale, negative when paid in advance; null when"
                      + " not known")
          @Nullable Money debt) {}

  /** The tax of all lines of one rate. */
  @Schema(name = "ReceiptTax")
  public record Tax(
      @Schema(type = "string", example = "12.00") String rate,
      @Schema(description = "totals of these lines less the tax") Money base,
      Money taxAmount) {}

  /** Money taken, or given back. */
  @Schema(name = "ReceiptPayment")
  public record Paid(
      PaymentMethod paymentMethod,
      Money amount,
      @Nullable String cardLast4,
      @Schema(description = "of credit") @Nullable LocalDate dueDate) {}
}
