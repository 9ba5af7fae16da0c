package uz.erp.catalog.transfer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.transfer.SentGoods;
import uz.erp.catalog.transfer.TransferEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Tells the sender what came. */
@Component
class TransferReceivedHandler implements EventHandler<TransferEvents.Received> {

  private final SentGoods transfers;

  TransferReceivedHandler(SentGoods transfers) {
    this.transfers = transfers;
  }

  @Override
  public String topic() {
    return TransferEvents.TOPIC;
  }

  @Override
  public String type() {
    return TransferEvents.RECEIVED;
  }

  @Override
  public Class<TransferEvents.Received> dataType() {
    return TransferEvents.Received.class;
  }

  @Override
  public void handle(CloudEvent event, TransferEvents.Received transfer) {
    transfers.received(transfer);
  }
}
