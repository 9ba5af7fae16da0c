package uz.erp.sales.sale.draft;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.sales.customer.CustomerLookup;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleView;

/** Sets the customer of a draft. */
@Service
public class DraftCustomers {

  private final DraftLocks locks;
  private final DraftRows rows;
  private final CustomerLookup customers;

  DraftCustomers(DraftLocks locks, DraftRows rows, CustomerLookup customers) {
    this.locks = locks;
    this.rows = rows;
    this.customers = customers;
  }

  /**
   * Sets the customer of a draft, or takes it away; the discount of the group comes and goes with
   * it.
   */
  @Transactional
  public SaleView set(long saleId, @Nullable Long customerId) {
    SaleCustomer customer = customerId == null ? null : customers.get(customerId);
    Sale draft = locks.lock(saleId);
    return rows.save(draft, draft.withCustomer(customer));
  }
}
