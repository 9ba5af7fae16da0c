package uz.erp.sales.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** A product as catalog-service publishes it, in events and in answers alike. */
public record ProductFacts(
    long productId,
    long version,
    String name,
    @Nullable String sku,
    @Nullable List<String> barcodes,
    @Nullable String unit,
    @Nullable Money costPrice,
    Money salePrice,
    @Nullable BigDecimal taxRate,
    boolean isActive,
    @Nullable Money wholesalePrice,
    @Nullable List<Packaging> packagings,
    @Nullable List<Price> prices,
    @Nullable String ikpu,
    @Nullable String packageCode,
    @Nullable String unitCode,
    @Nullable Boolean markingRequired) {

  /** So many base units sold as one; without a price of its own it costs factor times as much. */
  public record Packaging(
      long id,
      String unit,
      Quantity factor,
      @Nullable List<String> barcodes,
      @Nullable Money salePrice) {}

  /** The price of one base unit in a list, from a quantity on. */
  public record Price(
      long priceList,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      Quantity minQuantity,
      Money price) {

    boolean holdsOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }

    boolean isForMoreThanOne() {
      return minQuantity.compareTo(Quantity.ONE) > 0;
    }
  }

  /** With one price, sold by the unit. */
  public ProductFacts(
      long productId,
      long version,
      String name,
      @Nullable String sku,
      @Nullable List<String> barcodes,
      @Nullable String unit,
      @Nullable Money costPrice,
      Money salePrice,
      @Nullable BigDecimal taxRate,
      boolean isActive) {
    this(
        productId, version, name, sku, barcodes, unit, costPrice, salePrice, taxRate, isActive,
        null, null, null, null, null, null, null);
  }

  /** A barcode, and the packaging it is on; null for the product itself. */
  record Code(String barcode, @Nullable Long packaging) {

    static Code own(String barcode) {
      return new Code(barcode, null);
    }
  }

  /** All barcodes, the product's own first. */
  List<Code> codes() {
    Stream<Code> own = (barcodes == null ? Stream.<String>of() : barcodes.stream()).map(Code::own);
    Stream<Code> packed =
        allPackagings().stream()
            .flatMap(
                packaging ->
                    packaging.barcodes() == null
                        ? Stream.of()
                        : packaging.barcodes().stream()
                            .map(barcode -> new Code(barcode, packaging.id())));
    return Stream.concat(own, packed).toList();
  }

  List<Packaging> allPackagings() {
    return packagings == null ? List.of() : packagings;
  }

  List<Price> allPrices() {
    return prices == null ? List.of() : prices;
  }
}
