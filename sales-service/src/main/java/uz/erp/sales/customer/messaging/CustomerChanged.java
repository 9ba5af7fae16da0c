package uz.erp.sales.customer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.sales.customer.CustomerCopies;
import uz.erp.sales.customer.CustomerFacts;

/** Keeps the copy up to date. */
@Component
class CustomerChanged implements EventHandler<CustomerFacts> {

  private final CustomerCopies copies;

  CustomerChanged(CustomerCopies copies) {
    this.copies = copies;
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
  public Class<CustomerFacts> dataType() {
    return CustomerFacts.class;
  }

  @Override
  public void handle(CloudEvent event, CustomerFacts customer) {
    copies.store(customer);
  }
}
