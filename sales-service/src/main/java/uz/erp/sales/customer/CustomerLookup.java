package uz.erp.sales.customer;

import org.springframework.stereotype.Service;
import uz.erp.platform.problem.ProblemException;

/**
 * Finds the customer of a sale in the copy.
 *
 * <p>One the copy does not know yet is taken by its id alone: the till does not wait for
 * customer-service, and a customer made a second ago may be ahead of its event.
 */
@Service
public class CustomerLookup {

  private final CustomerCopies copies;

  CustomerLookup(CustomerCopies copies) {
    this.copies = copies;
  }

  /**
   * @throws ProblemException 400 on the field {@code customer} when the customer was deleted
   */
  public SaleCustomer get(long customerId) {
    CustomerCopies.CopiedCustomer copy =
        copies
            .find(customerId)
            .orElseGet(
                () ->
                    new CustomerCopies.CopiedCustomer(
                        new SaleCustomer(customerId, null, null), false));
    if (copy.isDeleted()) {
      throw ProblemException.field("customer", "validation.customer_deleted");
    }
    return copy.customer();
  }
}
