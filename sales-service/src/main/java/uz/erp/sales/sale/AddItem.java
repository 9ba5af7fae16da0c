package uz.erp.sales.sale;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/** Something to be added to a known draft. */
public record AddItem(
    @Schema(description = "product id; this or barcode") @Positive @Nullable Long product,
    @Pattern(regexp = ScanItem.BARCODE, message = "validation.barcode") @Nullable String barcode,
    @Schema(defaultValue = "1") @Positive @Nullable Quantity quantity,
    @Schema(description = "batch id") @Positive @Nullable Long batch) {

  Goods goods() {
    return new Goods(product, barcode, quantity, batch);
  }
}
