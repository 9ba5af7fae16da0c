package uz.erp.analytics.customer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.customer.CustomerNames;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Forgets who a customer was. */
@Component
class CustomerDeletedHandler implements EventHandler<CustomerDeleted> {

  private final CustomerNames names;

  CustomerDeletedHandler(CustomerNames names) {
    this.names = names;
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
  public Class<CustomerDeleted> dataType() {
    return CustomerDeleted.class;
  }

  @Override
  public void handle(CloudEvent event, CustomerDeleted customer) {
    names.forget(customer.customerId(), customer.version());
  }
}
