package uz.erp.catalog.transfer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.transfer.IncomingTransfers;
import uz.erp.catalog.transfer.TransferEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Shows the receiver what is coming. */
@Component
class TransferSentHandler implements EventHandler<TransferEvents.Sent> {

  private final IncomingTransfers transfers;

  TransferSentHandler(IncomingTransfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public String topic() {
    return TransferEvents.TOPIC;
  }

  @Override
  public String type() {
    return TransferEvents.SENT;
  }

  @Override
  public Class<TransferEvents.Sent> dataType() {
    return TransferEvents.Sent.class;
  }

  @Override
  public void handle(CloudEvent event, TransferEvents.Sent transfer) {
    transfers.sent(transfer);
  }
}
