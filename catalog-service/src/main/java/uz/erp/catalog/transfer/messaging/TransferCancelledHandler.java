package uz.erp.catalog.transfer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.transfer.SentGoods;
import uz.erp.catalog.transfer.TransferEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Brings cancelled goods back to the sender. */
@Component
class TransferCancelledHandler implements EventHandler<TransferEvents.Cancelled> {

  private final SentGoods transfers;

  TransferCancelledHandler(SentGoods transfers) {
    this.transfers = transfers;
  }

  @Override
  public String topic() {
    return TransferEvents.TOPIC;
  }

  @Override
  public String type() {
    return TransferEvents.CANCELLED;
  }

  @Override
  public Class<TransferEvents.Cancelled> dataType() {
    return TransferEvents.Cancelled.class;
  }

  @Override
  public void handle(CloudEvent event, TransferEvents.Cancelled transfer) {
    transfers.cancelled(transfer);
  }
}
