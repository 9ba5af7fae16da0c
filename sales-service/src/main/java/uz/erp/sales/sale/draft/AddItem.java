package uz.erp.sales.sale.draft;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/** Something to be added to a known draft. */
public record AddItem(
    @Schema(description = "product id; this or barcode") @Positive @Nullable Long product,
    @Pattern(regexp = ScanItem.BARCODE, message = "validation.barcode") @Nullable String barcode,
    @Schema(defaultValue = "1") @Positive @Nullable Quantity quantity,
    @Schema(
            description =
                "batch id; without it the first to expire of those known that hold the quantity, or"
                    + " else the first to expire")
        @Positive
        @Nullable Long batch,
    @Schema(description = "packaging id, when scanned by product: quantity counts packagings")
        @Positive
        @Nullable Long packaging,
    @Schema(description = "id of a price list, or wholesale; without it the store's usual prices")
        @Pattern(regexp = ScanItem.PRICE_LIST, message = "validation.price_list")
        @Nullable String priceList,
    @Schema(
            description =
                "the till's own identity of the line; the same twice adds it once, and not again"
                    + " when it was taken out")
        @Nullable UUID lineUuid) {

  Goods goods() {
    return new Goods(product, barcode, quantity, batch, packaging, priceList, lineUuid);
  }
}
