package uz.erp.catalog.store.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.store.KnownStores;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** A deleted store gets no more goods. */
@Component
class StoreDeletedHandler implements EventHandler<StoreMarked> {

  private final KnownStores stores;

  StoreDeletedHandler(KnownStores stores) {
    this.stores = stores;
  }

  @Override
  public String topic() {
    return "auth.store";
  }

  @Override
  public String type() {
    return "auth.store-deleted.v1";
  }

  @Override
  public Class<StoreMarked> dataType() {
    return StoreMarked.class;
  }

  @Override
  public void handle(CloudEvent event, StoreMarked store) {
    stores.deleted(true);
  }
}
