package uz.erp.catalog.store.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.store.KnownStores;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Learns who owns a store. */
@Component
class StoreRegisteredHandler implements EventHandler<StoreRegistered> {

  private final KnownStores stores;

  StoreRegisteredHandler(KnownStores stores) {
    this.stores = stores;
  }

  @Override
  public String topic() {
    return "auth.store";
  }

  @Override
  public String type() {
    return "auth.store-registered.v1";
  }

  @Override
  public Class<StoreRegistered> dataType() {
    return StoreRegistered.class;
  }

  @Override
  public void handle(CloudEvent event, StoreRegistered store) {
    stores.registered(store.ownerUserId(), store.name());
  }
}
