package uz.erp.sales.store.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.Handles;
import uz.erp.sales.store.StoreCopy;
import uz.erp.sales.store.StoreFacts;

/** Keeps the copy of the store up to date. */
@Component
class StoreEventHandlers {

  private final StoreCopy copy;

  StoreEventHandlers(StoreCopy copy) {
    this.copy = copy;
  }

  /** Each of these types carries the whole store. */
  @Handles({"auth.store-registered.v1", "auth.store-changed.v1", "auth.store-restored.v1"})
  void store(StoreFacts store, CloudEvent event) {
    copy.store(store, event.aggregateversion());
  }
}
