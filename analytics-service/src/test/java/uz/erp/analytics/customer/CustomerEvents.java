package uz.erp.analytics.customer;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;

/** Puts customers on their topic, as customer-service does. */
public final class CustomerEvents {

  private static final String TOPIC = "customer.customer";

  private final TestEvents events;
  private final TestStore store;

  public CustomerEvents(TestEvents events, TestStore store) {
    this.events = events;
    this.store = store;
  }

  public void changed(long id, long version, String name, @Nullable String phone) {
    send(
        "customer.customer-changed.v1",
        id,
        version,
        """
        {"customer_id": %d, "version": %d, "name": "%s", "phone": %s, "email": null,
         "group_id": null, "is_active": true}
        """
            .formatted(id, version, name, phone == null ? "null" : '"' + phone + '"'));
  }

  public void deleted(long id, long version) {
    send(
        "customer.customer-deleted.v1",
        id,
        version,
        "{\"customer_id\": %d, \"version\": %d}".formatted(id, version));
  }

  public void merged(long id, long version, long into) {
    send(
        "customer.customer-merged.v1",
        id,
        version,
        "{\"customer_id\": %d, \"version\": %d, \"into_id\": %d}".formatted(id, version, into));
  }

  private void send(String type, long id, long version, String data) {
    events.send(TOPIC, events.event(store, type, id, version, data));
  }
}
