package uz.erp.catalog.store.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.store.KnownStores;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** A restored store is there again. */
@Component
class StoreRestoredHandler implements EventHandler<StoreMarked> {

  private final KnownStores stores;

  StoreRestoredHandler(KnownStores stores) {
    this.stores = stores;
  }

  @Override
  public String topic() {
    return "auth.store";
  }

  @Override
  public String type() {
    return "auth.store-restored.v1";
  }

  @Override
  public Class<StoreMarked> dataType() {
    return StoreMarked.class;
  }

  @Override
  public void handle(CloudEvent event, StoreMarked store) {
    stores.deleted(false);
  }
}
