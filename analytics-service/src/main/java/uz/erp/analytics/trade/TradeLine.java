package uz.erp.analytics.trade;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * One line of a receipt, or what was given back of it; all figures are positive.
 *
 * @param productId null for a line of a past sale that names no product of the store
 * @param costTotal null or zero when the shop has not entered what the goods cost: the catalog
 *     keeps zero until then, so goods that cost nothing cannot be distinguished
 */
public record TradeLine(
    long lineId,
    @Nullable Long productId,
    String name,
    @Nullable String sku,
    Quantity quantity,
    Money discountAmount,
    Money taxAmount,
    Money total,
    @Nullable Money costTotal) {}
