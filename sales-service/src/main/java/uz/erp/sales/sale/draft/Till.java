package uz.erp.sales.sale.draft;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.erp.sales.customer.CustomerLookup;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.product.ProductLookup;
import uz.erp.sales.product.ScannedProduct;
import uz.erp.sales.sale.SaleView;

/**
 * Everything a till does with a draft. Looks up what a command names before the command's
 * transaction begins, because a look-up may leave the service.
 */
@Service
public class Till {

  private final ProductLookup products;
  private final CustomerLookup customers;
  private final Scanning scanning;
  private final DraftChanges changes;

  Till(ProductLookup products, CustomerLookup customers, Scanning scanning, DraftChanges changes) {
    this.products = products;
    this.customers = customers;
    this.scanning = scanning;
    this.changes = changes;
  }

  /** Adds to the session's draft, starting one when there is none. */
  public SaleView scanItem(ScanItem scan) {
    ScannedProduct scanned = scan.goods().find(products);
    return scanning.scan(
        scan.session(), scanned, scan.goods(), scan.clientUuid(), customer(scan.customer()));
  }

  /** Adds to a known draft. */
  public SaleView addItem(long saleId, AddItem item) {
    ScannedProduct scanned = item.goods().find(products);
    return scanning.add(saleId, scanned, item.goods());
  }

  /** Sets a line's quantity, price or discount. */
  public SaleView updateItem(long saleId, UpdateItem update) {
    update.requireSomething();
    return changes.update(saleId, update);
  }

  /** Takes a line out of a draft. */
  public SaleView removeItem(long saleId, long itemId, @Nullable String overrideToken) {
    return changes.remove(saleId, itemId, overrideToken);
  }

  /** Gives a discount on a line or the whole draft, or takes it away. */
  public SaleView discount(long saleId, DiscountRequest request) {
    return changes.discount(saleId, request);
  }

  /** Throws a draft away. */
  public SaleView cancel(long saleId, @Nullable String reason) {
    return changes.cancel(saleId, reason);
  }

  private @Nullable SaleCustomer customer(@Nullable Long id) {
    return id == null ? null : customers.get(id);
  }
}
