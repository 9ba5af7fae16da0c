package uz.erp.catalog.price;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * Which price holds for a quantity of a product, and why.
 *
 * @param price of one base unit
 * @param total price times quantity, rounded to two decimals
 * @param reason why this price and no other; any reason but {@code price_list} and {@code
 *     wholesale_price} means the sale price
 * @param explanation the reason in the caller's language
 * @param priceList the list the price is from, null when it is the product's own
 * @param minQuantity from which quantity on the price of the list holds
 * @param prices every price the product has in active lists
 */
public record PriceQuote(
    long product,
    Quantity quantity,
    Money price,
    Money total,
    PriceReason reason,
    String explanation,
    @Nullable Long priceList,
    @Nullable String priceListName,
    @Nullable Quantity minQuantity,
    Money salePrice,
    @Nullable Money wholesalePrice,
    List<Tier> prices) {

  /** The same with its reason in words. */
  public PriceQuote explained(String text) {
    return new PriceQuote(
        product,
        quantity,
        price,
        total,
        reason,
        text,
        priceList,
        priceListName,
        minQuantity,
        salePrice,
        wholesalePrice,
        prices);
  }

  /** A price in a list, with the days on which the list holds. */
  @Schema(name = "PriceTier")
  public record Tier(
      long priceList,
      String priceListName,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      Quantity minQuantity,
      Money price) {

    boolean holdsOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }
  }
}
