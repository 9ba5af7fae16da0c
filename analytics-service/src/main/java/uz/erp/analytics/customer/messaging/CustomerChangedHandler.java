package uz.erp.analytics.customer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.analytics.customer.CustomerNames;
import uz.erp.analytics.customer.KnownCustomer;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Learns who a customer is. */
@Component
class CustomerChangedHandler implements EventHandler<KnownCustomer> {

  private final CustomerNames names;

  CustomerChangedHandler(CustomerNames names) {
    this.names = names;
  }

  @Override
  public String topic() {
    return "customer.customer";
  }

  @Override
  public String type() {
    return "customer.customer-changed.v1";
  }

  @Override
  public Class<KnownCustomer> dataType() {
    return KnownCustomer.class;
  }

  @Override
  public void handle(CloudEvent event, KnownCustomer customer) {
    names.learn(customer);
  }
}
