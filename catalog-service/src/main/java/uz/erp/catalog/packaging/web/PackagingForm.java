package uz.erp.catalog.packaging.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.packaging.PackagingDetails;
import uz.erp.catalog.unit.KnownUnit;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * What a client sends to create or change a packaging.
 *
 * @param unit of the packaging, {@code box} when it is absent
 * @param factor how many base units of the product it holds, more than zero, at most 3 decimals
 * @param barcode the primary one; {@code barcodes} may repeat it or hold further ones
 * @param salePrice of the whole packaging; without it the packaging costs factor times the price
 */
record PackagingForm(
    @KnownUnit @Schema(defaultValue = "box") @Nullable String unit,
    @NotNull @Positive @Nullable Quantity factor,
    @Pattern(regexp = BARCODE, message = "validation.barcode") @Nullable String barcode,
    @Size(max = 20)
        @Nullable List<@NotNull @Pattern(regexp = BARCODE, message = "validation.barcode") String>
            barcodes,
    @PositiveOrZero @Nullable Money salePrice) {

  /** As for products. */
  private static final String BARCODE = "[!-~]{0,64}";

  static PackagingForm of(PackagingDetails details) {
    List<String> codes = details.barcodes();
    return new PackagingForm(
        details.unit().code(),
        details.factor(),
        codes.isEmpty() ? null : codes.getFirst(),
        codes.stream().skip(1).toList(),
        details.salePrice());
  }

  /** Without the primary barcode, for a client that names all barcodes anew. */
  PackagingForm withoutBarcode() {
    return new PackagingForm(unit, factor, null, barcodes, salePrice);
  }

  PackagingDetails toDetails() {
    return new PackagingDetails(
        unit == null ? Unit.BOX : Unit.of(unit),
        Objects.requireNonNull(factor),
        Stream.concat(Stream.ofNullable(barcode), Stream.ofNullable(barcodes).flatMap(List::stream))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList(),
        salePrice);
  }
}
