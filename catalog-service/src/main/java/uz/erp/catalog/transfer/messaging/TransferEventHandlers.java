package uz.erp.catalog.transfer.messaging;

import org.springframework.stereotype.Component;
import uz.erp.catalog.transfer.IncomingTransfers;
import uz.erp.catalog.transfer.SentGoods;
import uz.erp.catalog.transfer.TransferEvents;
import uz.erp.platform.inbox.Handles;

/** What the store at the other end of a transfer did. */
@Component
class TransferEventHandlers {

  private final IncomingTransfers incoming;
  private final SentGoods sent;

  TransferEventHandlers(IncomingTransfers incoming, SentGoods sent) {
    this.incoming = incoming;
    this.sent = sent;
  }

  /** Shows the receiver what is coming. */
  @Handles("catalog.transfer-sent.v1")
  void sent(TransferEvents.Sent transfer) {
    incoming.sent(transfer);
  }

  /** Decides, at the receiver, whether the sender gets its goods back. */
  @Handles("catalog.transfer-cancel-requested.v1")
  void cancelRequested(TransferEvents.CancelRequested transfer) {
    incoming.cancelRequested(transfer);
  }

  /** Tells the sender what came. */
  @Handles("catalog.transfer-received.v1")
  void received(TransferEvents.Received transfer) {
    sent.received(transfer);
  }

  /** Brings rejected goods back to the sender. */
  @Handles("catalog.transfer-rejected.v1")
  void rejected(TransferEvents.Rejected transfer) {
    sent.rejected(transfer);
  }

  /** Brings cancelled goods back to the sender. */
  @Handles("catalog.transfer-cancelled.v1")
  void cancelled(TransferEvents.Cancelled transfer) {
    sent.cancelled(transfer);
  }
}
