package uz.erp.catalog.store.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.store.KnownStores;
import uz.erp.platform.inbox.Handles;

/** Keeps which stores there are, whose they are and what they are called. */
@Component
class StoreEventHandlers {

  private final KnownStores stores;

  StoreEventHandlers(KnownStores stores) {
    this.stores = stores;
  }

  @Handles("auth.store-registered.v1")
  void registered(StoreRegistered store) {
    stores.registered(store.ownerUserId(), store.name());
  }

  @Handles("auth.store-changed.v1")
  void changed(StoreNamed store) {
    stores.renamed(store.name());
  }

  /** A deleted store is sent no more goods. */
  @Handles("auth.store-deleted.v1")
  void deleted(StoreMarked store) {
    stores.deleted(true);
  }

  @Handles("auth.store-restored.v1")
  void restored(StoreMarked store) {
    stores.deleted(false);
  }
}
