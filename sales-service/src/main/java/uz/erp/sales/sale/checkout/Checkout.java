package uz.erp.sales.sale.checkout;

import org.springframework.stereotype.Service;
import uz.erp.sales.customer.CustomerLookup;
import uz.erp.sales.sale.SaleView;

/**
 * Pays and completes a draft. Looks the customer up before the transaction begins, because a
 * look-up may call another service.
 */
@Service
public class Checkout {

  private final CustomerLookup customers;
  private final CheckoutTransaction transaction;

  Checkout(CustomerLookup customers, CheckoutTransaction transaction) {
    this.customers = customers;
    this.transaction = transaction;
  }

  public SaleView checkout(long saleId, CheckoutRequest request) {
    Long customer = request.customer();
    return transaction.checkout(saleId, request, customer == null ? null : customers.get(customer));
  }
}
