package uz.erp.sales.past;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A past sale as clients see it.
 *
 * @param register as the file called it; nothing when it did not say
 * @param customer the customer of the store whose phone the file named
 */
public record PastSaleView(
    long id,
    @Schema(description = "The import that brought it.") long importId,
    String receipt,
    @Schema(description = "As the file called it; empty when it did not say.") String register,
    Instant soldAt,
    LocalDate businessDate,
    @Schema(description = "The customer of the store whose phone the file named.")
        @Nullable Long customer,
    @Nullable String customerName,
    @Nullable String customerPhone,
    @Nullable String cashierName,
    Money subtotal,
    Money discountAmount,
    @Schema(description = "Contained in the total.") Money taxAmount,
    Money totalAmount,
    List<PastLine> items,
    List<PastPayment> payments) {

  PastSaleView with(List<PastLine> lines, List<PastPayment> paid) {
    return new PastSaleView(
        id,
        importId,
        receipt,
        register,
        soldAt,
        businessDate,
        customer,
        customerName,
        customerPhone,
        cashierName,
        subtotal,
        discountAmount,
        taxAmount,
        totalAmount,
        lines,
        paid);
  }
}
