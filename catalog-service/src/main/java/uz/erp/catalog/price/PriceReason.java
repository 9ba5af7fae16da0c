package uz.erp.catalog.price;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a price holds. */
public enum PriceReason {
  /** no list was asked for: the sale price */
  SALE_PRICE,
  WHOLESALE_PRICE,
  /** the wholesale price was asked for and the product has none */
  NO_WHOLESALE_PRICE,
  /** the quantity reaches this price of the list */
  PRICE_LIST,
  LIST_INACTIVE,
  LIST_NOT_VALID_TODAY,
  NOT_IN_LIST,
  /** the list has prices for the product, all of them for more than this quantity */
  BELOW_MIN_QUANTITY;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
