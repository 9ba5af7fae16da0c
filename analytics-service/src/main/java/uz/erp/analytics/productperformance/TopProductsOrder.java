package uz.erp.analytics.productperformance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** What makes a product a top product. */
public enum TopProductsOrder {
  REVENUE("total_revenue"),
  QUANTITY("total_quantity"),
  PROFIT("total_profit");

  private final String column;

  TopProductsOrder(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  /**
   * The order called so; by revenue when none is named.
   *
   * @throws ProblemException 400 naming {@code order_by}
   */
  public static TopProductsOrder named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return REVENUE;
    }
    for (TopProductsOrder order : values()) {
      if (order.name().toLowerCase(Locale.ROOT).equals(name)) {
        return order;
      }
    }
    throw ProblemException.field("order_by", "validation.one_of", "revenue, quantity, profit");
  }
}
