package uz.erp.catalog.store.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.store.KnownStores;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Learns what a store is called now. */
@Component
class StoreChangedHandler implements EventHandler<StoreNamed> {

  private final KnownStores stores;

  StoreChangedHandler(KnownStores stores) {
    this.stores = stores;
  }

  @Override
  public String topic() {
    return "auth.store";
  }

  @Override
  public String type() {
    return "auth.store-changed.v1";
  }

  @Override
  public Class<StoreNamed> dataType() {
    return StoreNamed.class;
  }

  @Override
  public void handle(CloudEvent event, StoreNamed store) {
    stores.renamed(store.name());
  }
}
