package uz.erp.sales.store.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.sales.store.StoreCopy;
import uz.erp.sales.store.StoreFacts;

/** Learns of the store again, as it was kept. */
@Component
class StoreRestored implements EventHandler<StoreFacts> {

  private final StoreCopy copy;

  StoreRestored(StoreCopy copy) {
    this.copy = copy;
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
  public Class<StoreFacts> dataType() {
    return StoreFacts.class;
  }

  @Override
  public void handle(CloudEvent event, StoreFacts store) {
    copy.store(store, event.aggregateversion());
  }
}
