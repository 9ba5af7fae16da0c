package uz.erp.sales.customer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.Handles;
import uz.erp.sales.customer.CustomerCopies;
import uz.erp.sales.customer.CustomerFacts;
import uz.erp.sales.customer.LoyaltyCopy;
import uz.erp.sales.customer.LoyaltyFacts;

/** Keeps the copies of customers and of the loyalty rule up to date. */
@Component
class CustomerEventHandlers {

  private final CustomerCopies copies;
  private final LoyaltyCopy loyalty;

  CustomerEventHandlers(CustomerCopies copies, LoyaltyCopy loyalty) {
    this.copies = copies;
    this.loyalty = loyalty;
  }

  /** What is needed of {@code customer.customer-deleted.v1}. */
  record CustomerDeleted(long customerId, long version) {}

  /** What is needed of {@code customer.customer-merged.v1}. */
  record CustomerMerged(long customerId, long version, long intoId) {}

  @Handles("customer.customer-changed.v1")
  void changed(CustomerFacts customer) {
    copies.store(customer);
  }

  @Handles("customer.customer-deleted.v1")
  void deleted(CustomerDeleted customer) {
    copies.bury(customer.customerId(), customer.version());
  }

  /** Leads from a customer that was merged to the one that remains. */
  @Handles("customer.customer-merged.v1")
  void merged(CustomerMerged customer) {
    copies.merge(customer.customerId(), customer.version(), customer.intoId());
  }

  @Handles("customer.loyalty-changed.v1")
  void loyaltyChanged(LoyaltyFacts rule, CloudEvent event) {
    loyalty.store(rule, event.aggregateversion());
  }
}
