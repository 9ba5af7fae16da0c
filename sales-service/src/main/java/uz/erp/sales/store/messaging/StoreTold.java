package uz.erp.sales.store.messaging;

import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.sales.store.StoreCopy;
import uz.erp.sales.store.StoreFacts;

/** Learns what the store says about itself; every type of event that tells it tells all of it. */
final class StoreTold implements EventHandler<StoreFacts> {

  private final String type;
  private final StoreCopy copy;

  StoreTold(String type, StoreCopy copy) {
    this.type = type;
    this.copy = copy;
  }

  @Override
  public String topic() {
    return "auth.store";
  }

  @Override
  public String type() {
    return type;
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
