package uz.erp.sales.customer;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Percent;

/**
 * The customer of a sale, name and phone as they were then; null while the copy lacks them.
 *
 * @param discountPercent what the customer's group takes off; null without a group
 */
public record SaleCustomer(
    long id, @Nullable String name, @Nullable String phone, @Nullable Percent discountPercent) {

  /** A customer of whom no more than this is known. */
  public SaleCustomer(long id, @Nullable String name, @Nullable String phone) {
    this(id, name, phone, null);
  }
}
