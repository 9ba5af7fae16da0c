package uz.erp.analytics.customer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.customer.CustomerMerges;
import uz.erp.analytics.customer.CustomerNames;
import uz.erp.analytics.customer.KnownCustomer;
import uz.erp.platform.inbox.Handles;

/** Keeps who customers are and counts purchases of merged ones for the customer that remains. */
@Component
class CustomerEventHandlers {

  private final CustomerNames names;
  private final CustomerMerges merges;

  CustomerEventHandlers(CustomerNames names, CustomerMerges merges) {
    this.names = names;
    this.merges = merges;
  }

  @Handles("customer.customer-changed.v1")
  void changed(KnownCustomer customer) {
    names.learn(customer);
  }

  @Handles("customer.customer-deleted.v1")
  void deleted(CustomerDeleted customer) {
    names.forget(customer.customerId(), customer.version());
  }

  @Handles("customer.customer-merged.v1")
  void merged(CustomerMerged customer) {
    merges.merge(customer.customerId(), customer.version(), customer.intoId());
  }
}
