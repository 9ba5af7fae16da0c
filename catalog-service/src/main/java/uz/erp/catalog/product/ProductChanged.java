package uz.erp.catalog.product;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * The state of a product after a change: all that other services keep a copy of.
 *
 * @param prices those of active price lists
 */
public record ProductChanged(
    long productId,
    long version,
    String name,
    String sku,
    List<String> barcodes,
    @Nullable Long categoryId,
    @Nullable String categoryName,
    Unit unit,
    @CostFigure Money costPrice,
    Money salePrice,
    @Nullable Money wholesalePrice,
    TaxRate taxRate,
    Quantity minStock,
    boolean isActive,
    @Nullable String ikpu,
    @Nullable String packageCode,
    boolean markingRequired,
    @Nullable String unitCode,
    List<Packaging> packagings,
    List<Price> prices) {

  /**
   * So many base units sold as one.
   *
   * @param salePrice of the whole packaging; null when it costs factor times the product's price
   */
  @Schema(name = "PackagingOfProduct")
  public record Packaging(
      long id, Unit unit, Quantity factor, List<String> barcodes, @Nullable Money salePrice) {}

  /**
   * The price of one base unit from a quantity on, on the days on which the list holds.
   *
   * @param validFrom first day, null for always
   * @param validTo last day, null for no end
   */
  @Schema(name = "PriceOfProduct")
  public record Price(
      long priceList,
      String priceListName,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      Quantity minQuantity,
      Money price) {}
}
