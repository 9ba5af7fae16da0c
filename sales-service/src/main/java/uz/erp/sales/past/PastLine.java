package uz.erp.sales.past;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * One line of a past sale.
 *
 * @param lineId its place on the receipt, from 1
 * @param productId null when the store does not have the product
 * @param taxAmount contained in the total
 * @param costPrice of one; null when the file does not say
 */
public record PastLine(
    @Schema(description = "Its place on the receipt, from 1.") int lineId,
    @Schema(description = "Null when the store does not have the product.")
        @Nullable Long productId,
    String name,
    @Nullable String sku,
    @Nullable String barcode,
    Quantity quantity,
    Money unitPrice,
    Money discountAmount,
    @Schema(description = "Contained in the total.") Money taxAmount,
    Money total,
    @CostFigure @Schema(description = "Of one; null when the file did not say.")
        @Nullable Money costPrice,
    @CostFigure @Nullable Money costTotal) {}
