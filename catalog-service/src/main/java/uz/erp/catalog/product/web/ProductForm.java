package uz.erp.catalog.product.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.catalog.product.ProductDetails;
import uz.erp.catalog.product.TaxRate;
import uz.erp.catalog.unit.KnownUnit;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.SmallJson;

/**
 * What a client sends to create or change a product.
 *
 * @param sku made by us when it is absent
 * @param barcode the primary one; {@code barcodes} may repeat it or hold further ones
 * @param vat another name of {@code taxRate}; both may be sent when they are equal
 * @param unitCode the fiscal code of the unit of measure, digits
 * @param costPrice kept as it is when a replacement leaves it out, because receipts move it
 */
record ProductForm(
    @NotBlank @Size(max = 255) @Nullable String name,
    @Size(max = 64) @Nullable String sku,
    @Pattern(regexp = BARCODE, message = "validation.barcode") @Nullable String barcode,
    @Size(max = 50)
        @Nullable List<@NotNull @Pattern(regexp = BARCODE, message = "validation.barcode") String>
            barcodes,
    @Size(max = 4000) @Nullable String description,
    @Positive @Nullable Long category,
    @KnownUnit @Schema(defaultValue = "pcs") @Nullable String unit,
    @PositiveOrZero @Nullable Money costPrice,
    @NotNull @PositiveOrZero @Nullable Money salePrice,
    @PositiveOrZero @Nullable Money wholesalePrice,
    @DecimalMin(value = "0", message = "validation.tax_rate")
        @DecimalMax(value = "100", message = "validation.tax_rate")
        @Digits(integer = 3, fraction = 2, message = "validation.tax_rate")
        @JsonDeserialize(using = DecimalText.class)
        @Nullable BigDecimal taxRate,
    @DecimalMin(value = "0", message = "validation.tax_rate")
        @DecimalMax(value = "100", message = "validation.tax_rate")
        @Digits(integer = 3, fraction = 2, message = "validation.tax_rate")
        @JsonDeserialize(using = DecimalText.class)
        @Nullable BigDecimal vat,
    @PositiveOrZero @Nullable Quantity minStock,
    @Nullable Boolean isActive,
    @SmallJson @Nullable Map<String, @Nullable Object> attributes,
    @Pattern(regexp = "([0-9]{17})?", message = "validation.ikpu") @Nullable String ikpu,
    @Size(max = 32) @Nullable String packageCode,
    @Pattern(regexp = "[0-9]{0,10}", message = "validation.unit_code") @Nullable String unitCode,
    @Nullable Boolean markingRequired) {

  /** What Code 128 prints: EAN and UPC with or without a right check digit, and internal codes. */
  static final String BARCODE = "[!-~]{0,64}";

  private static final JsonMapper JSON = JsonMapper.shared();

  static ProductForm of(ProductDetails details) {
    List<String> codes = details.barcodes();
    return new ProductForm(
        details.name(),
        details.sku(),
        codes.isEmpty() ? null : codes.getFirst(),
        codes.stream().skip(1).toList(),
        details.description(),
        details.categoryId(),
        details.unit().code(),
        details.costPrice(),
        details.salePrice(),
        details.wholesalePrice(),
        details.taxRate().percent(),
        null,
        details.minStock(),
        details.active(),
        readAttributes(details.attributes()),
        details.ikpu(),
        details.packageCode(),
        details.unitCode(),
        details.markingRequired());
  }

  /** Without the primary barcode, for a client that names all barcodes anew. */
  ProductForm withoutBarcode() {
    return new ProductForm(
        name,
        sku,
        null,
        barcodes,
        description,
        category,
        unit,
        costPrice,
        salePrice,
        wholesalePrice,
        taxRate,
        vat,
        minStock,
        isActive,
        attributes,
        ikpu,
        packageCode,
        unitCode,
        markingRequired);
  }

  /** Without the tax rate, for a client that gives it as {@code vat}. */
  ProductForm withoutTaxRate() {
    return new ProductForm(
        name,
        sku,
        barcode,
        barcodes,
        description,
        category,
        unit,
        costPrice,
        salePrice,
        wholesalePrice,
        null,
        vat,
        minStock,
        isActive,
        attributes,
        ikpu,
        packageCode,
        unitCode,
        markingRequired);
  }

  /**
   * @param costByDefault what one unit costs when the client does not say
   * @throws ProblemException 400 on {@code vat} when it is another rate than {@code taxRate}
   */
  ProductDetails toDetails(Money costByDefault) {
    return new ProductDetails(
        Objects.requireNonNull(name).strip(),
        blankToNull(sku),
        Stream.concat(Stream.ofNullable(barcode), Stream.ofNullable(barcodes).flatMap(List::stream))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList(),
        description == null ? "" : description.strip(),
        category,
        unit == null ? Unit.PCS : Unit.of(unit),
        costPrice == null ? costByDefault : costPrice,
        Objects.requireNonNull(salePrice),
        wholesalePrice,
        rate(),
        minStock == null ? Quantity.ZERO : minStock,
        isActive == null || isActive,
        JSON.writeValueAsString(attributes == null ? Map.of() : attributes),
        blankToNull(ikpu),
        blankToNull(packageCode),
        blankToNull(unitCode),
        Boolean.TRUE.equals(markingRequired));
  }

  private TaxRate rate() {
    if (taxRate != null && vat != null && taxRate.compareTo(vat) != 0) {
      throw ProblemException.field("vat", "validation.vat");
    }
    BigDecimal percent = taxRate == null ? vat : taxRate;
    return percent == null ? TaxRate.NONE : new TaxRate(percent);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> readAttributes(String attributes) {
    return JSON.readValue(attributes, Map.class);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
