package uz.erp.catalog.price;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A price of a product in a list, from a quantity on. Up to a thousand are written at once, so they
 * are written by one statement ({@link ListedPrices#put}) and never changed one by one.
 */
@Entity
@Table(name = "price_list_price")
class ListedPrice {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private long priceListId;
  private long productId;
  private Quantity minQuantity;
  private Money price;

  @SuppressWarnings("NullAway.Init")
  protected ListedPrice() {}

  long productId() {
    return productId;
  }
}
