package uz.erp.catalog.transfer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.transfer.SentGoods;
import uz.erp.catalog.transfer.TransferEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Brings rejected goods back to the sender. */
@Component
class TransferRejectedHandler implements EventHandler<TransferEvents.Rejected> {

  private final SentGoods transfers;

  TransferRejectedHandler(SentGoods transfers) {
    this.transfers = transfers;
  }

  @Override
  public String topic() {
    return TransferEvents.TOPIC;
  }

  @Override
  public String type() {
    return TransferEvents.REJECTED;
  }

  @Override
  public Class<TransferEvents.Rejected> dataType() {
    return TransferEvents.Rejected.class;
  }

  @Override
  public void handle(CloudEvent event, TransferEvents.Rejected transfer) {
    transfers.rejected(transfer);
  }
}
