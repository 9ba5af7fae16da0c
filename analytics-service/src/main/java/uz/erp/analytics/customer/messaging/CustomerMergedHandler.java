package uz.erp.analytics.customer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.customer.CustomerMerges;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Counts for one customer what another one bought. */
@Component
class CustomerMergedHandler implements EventHandler<CustomerMerged> {

  private final CustomerMerges merges;

  CustomerMergedHandler(CustomerMerges merges) {
    this.merges = merges;
  }

  @Override
  public String topic() {
    return "customer.customer";
  }

  @Override
  public String type() {
    return "customer.customer-merged.v1";
  }

  @Override
  public Class<CustomerMerged> dataType() {
    return CustomerMerged.class;
  }

  @Override
  public void handle(CloudEvent event, CustomerMerged customer) {
    merges.merge(customer.customerId(), customer.version(), customer.intoId());
  }
}
