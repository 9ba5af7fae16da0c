package uz.erp.catalog.transfer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.transfer.IncomingTransfers;
import uz.erp.catalog.transfer.TransferEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;

/** Decides, at the receiver, whether the sender gets its goods back. */
@Component
class CancelRequestedHandler implements EventHandler<TransferEvents.CancelRequested> {

  private final IncomingTransfers transfers;

  CancelRequestedHandler(IncomingTransfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public String topic() {
    return TransferEvents.TOPIC;
  }

  @Override
  public String type() {
    return TransferEvents.CANCEL_REQUESTED;
  }

  @Override
  public Class<TransferEvents.CancelRequested> dataType() {
    return TransferEvents.CancelRequested.class;
  }

  @Override
  public void handle(CloudEvent event, TransferEvents.CancelRequested transfer) {
    transfers.cancelRequested(transfer);
  }
}
