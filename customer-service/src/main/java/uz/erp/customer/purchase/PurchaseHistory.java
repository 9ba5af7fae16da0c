package uz.erp.customer.purchase;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A page of what a customer bought and the figures of all that was asked for.
 *
 * @param count of all pages together
 */
@Schema(name = "PurchaseHistory")
public record PurchaseHistory(
    long customerId,
    Summary summary,
    long count,
    @Nullable String next,
    @Nullable String previous,
    List<Purchase> results) {

  /**
   * Over all pages.
   *
   * @param totalSpent less what was given back
   * @param averagePurchase what was spent by receipt
   */
  @Schema(name = "PurchaseSummary")
  public record Summary(
      long totalPurchases,
      @Schema(example = "450000.00") String totalSpent,
      @Schema(example = "0.00") String totalRefunded,
      Money averagePurchase,
      @Nullable Instant firstPurchaseAt,
      @Nullable Instant lastPurchaseAt) {}
}
