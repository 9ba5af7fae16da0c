package uz.erp.sales.sale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.sales.customer.CustomerLookup;
import uz.erp.sales.customer.SaleCustomer;

/** Says whose sale a draft is. */
@Service
public class DraftCustomers {

  private final DraftLocks locks;
  private final Sales sales;
  private final CustomerLookup customers;

  DraftCustomers(DraftLocks locks, Sales sales, CustomerLookup customers) {
    this.locks = locks;
    this.sales = sales;
    this.customers = customers;
  }

  /** Sets the customer of a draft, or takes it away. */
  @Transactional
  public SaleView set(long saleId, @Nullable Long customerId) {
    SaleCustomer customer = customerId == null ? null : customers.get(customerId);
    return sales.save(sales.setCustomer(locks.lock(saleId), customer));
  }
}
