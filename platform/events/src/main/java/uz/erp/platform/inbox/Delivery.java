package uz.erp.platform.inbox;

import java.util.List;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.tenancy.Tenant;

/** An event for some handlers. */
record Delivery(CloudEvent event, Tenant tenant, List<EventHandler<?>> handlers) {

  /** Whether both may be applied together. */
  boolean goesWith(Delivery next) {
    return tenant.equals(next.tenant)
        && event.type().equals(next.event.type())
        && handlers.size() == 1
        && handlers.getFirst() instanceof BulkEventHandler<?>;
  }
}
