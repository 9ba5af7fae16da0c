package uz.erp.sales.customer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.sales.customer.CustomerCopies;

/** Buries a customer in the copy. */
@Component
class CustomerDeleted implements EventHandler<CustomerDeleted.Data> {

  record Data(long customerId, long version) {}

  private final CustomerCopies copies;

  CustomerDeleted(CustomerCopies copies) {
    this.copies = copies;
  }

  @Override
  public String topic() {
    return "customer.customer";
  }

  @Override
  public String type() {
    return "customer.customer-deleted.v1";
  }

  @Override
  public Class<Data> dataType() {
    return Data.class;
  }

  @Override
  public void handle(CloudEvent event, Data data) {
    copies.bury(data.customerId(), data.version());
  }
}
