package uz.erp.sales.customer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.sales.customer.CustomerCopies;

/** Shows the way from a customer who is gone to the one who took the place. */
@Component
class CustomerMerged implements EventHandler<CustomerMerged.Data> {

  record Data(long customerId, long version, long intoId) {}

  private final CustomerCopies copies;

  CustomerMerged(CustomerCopies copies) {
    this.copies = copies;
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
  public Class<Data> dataType() {
    return Data.class;
  }

  @Override
  public void handle(CloudEvent event, Data data) {
    copies.merge(data.customerId(), data.version(), data.intoId());
  }
}
