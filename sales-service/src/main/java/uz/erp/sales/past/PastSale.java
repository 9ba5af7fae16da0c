package uz.erp.sales.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A receipt from before, as it is stored and published.
 *
 * @param customerId null when no customer of the store has the phone the file names
 * @param total what was paid, tax contained
 */
record PastSale(
    long saleId,
    String receipt,
    String register,
    Instant soldAt,
    LocalDate businessDate,
    @Nullable Long customerId,
    @Nullable String customerName,
    @Nullable String customerPhone,
    @Nullable String cashierName,
    List<PastLine> lines,
    List<PastPayment> payments,
    Money subtotal,
    Money discountTotal,
    Money taxTotal,
    Money total) {

  PastSale withId(long id) {
    return new PastSale(
        id,
        receipt,
        register,
        soldAt,
        businessDate,
        customerId,
        customerName,
        customerPhone,
        cashierName,
        lines,
        payments,
        subtotal,
        discountTotal,
        taxTotal,
        total);
  }
}
