package uz.erp.catalog.product;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.image.ImageView;
import uz.erp.catalog.stock.StockLevel;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A product as clients see it.
 *
 * @param vat the same value as {@code taxRate}, by its fiscal name
 * @param unitCode the fiscal code of the unit of measure
 */
public record ProductView(
    long id,
    String name,
    String sku,
    @Nullable String barcode,
    List<String> barcodes,
    String description,
    @Nullable Long category,
    @Nullable String categoryName,
    Unit unit,
    @CostFigure Money costPrice,
    Money salePrice,
    @Nullable Money wholesalePrice,
    TaxRate taxRate,
    TaxRate vat,
    Quantity minStock,
    boolean isActive,
    @JsonRawValue @Schema(types = "object", implementation = Object.class) String attributes,
    @Nullable String ikpu,
    @Nullable String packageCode,
    @Nullable String unitCode,
    boolean markingRequired,
    List<ProductChanged.Packaging> packagings,
    List<ImageView> images,
    StockLevel stock,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
