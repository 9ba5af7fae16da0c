package uz.erp.sales.product;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * So many base units sold as one.
 *
 * @param name the unit it is called by, such as {@code box}
 * @param price of the whole packaging; null when it costs factor times the product's price
 */
public record SoldPackaging(long id, String name, Quantity factor, @Nullable Money price) {

  /** One base unit of it at the packaging's own price; null without one. */
  @Nullable Money unitPrice() {
    return price == null
        ? null
        : Money.of(price.amount().divide(factor.amount(), 2, RoundingMode.HALF_UP));
  }
}
