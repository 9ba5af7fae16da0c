package uz.erp.customer.customer;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.platform.outbox.Outbox;

/** Publishes what happens to customers, in the transaction that makes it true. */
@Component
class CustomerEvents {

  private static final String TOPIC = "customer.customer";

  private final Outbox outbox;

  CustomerEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void changed(CustomerView customer, List<Applied> applied) {
    outbox.append(
        TOPIC,
        CustomerChanged.TYPE,
        customer.id(),
        customer.version(),
        CustomerChanged.of(customer, applied));
  }

  void deleted(long id, long version) {
    outbox.append(TOPIC, CustomerDeleted.TYPE, id, version, new CustomerDeleted(id, version));
  }

  void merged(long id, long version, long intoId) {
    outbox.append(TOPIC, CustomerMerged.TYPE, id, version, new CustomerMerged(id, version, intoId));
  }
}
