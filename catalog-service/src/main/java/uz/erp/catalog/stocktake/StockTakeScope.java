package uz.erp.catalog.stocktake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a stock-take counts. */
public enum StockTakeScope {
  @JsonProperty("store")
  STORE,
  @JsonProperty("category")
  CATEGORY,
  @JsonProperty("products")
  PRODUCTS;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
