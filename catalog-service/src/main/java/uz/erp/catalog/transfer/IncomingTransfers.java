package uz.erp.catalog.transfer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;

/** The receiver's part of a transfer that follows from what the sender did. */
@Service
@Transactional
public class IncomingTransfers {

  private static final int DECISION = 3;

  private final Transfers transfers;
  private final Outbox outbox;
  private final StoreClock clock;

  IncomingTransfers(Transfers transfers, Outbox outbox, StoreClock clock) {
    this.transfers = transfers;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Goods are on their way; redelivered, it is the same transfer. */
  public void sent(TransferEvents.Sent goods) {
    TransferEvents.Store from = goods.fromStore();
    Tenant sender =
        new Tenant(
            from.tenantKey(),
            from.schemaName(),
            ZoneId.of(from.timeZone()),
            from.currency(),
            from.language());
    transfers
        .insert(
            goods.reference(),
            TransferDirection.INCOMING,
            TransferStatus.INCOMING,
            sender,
            from.name(),
            goods.note(),
            goods.sentBy(),
            goods.sentAt())
        .ifPresent(id -> goods.lines().forEach(line -> transfers.insertLine(id, incoming(line))));
  }

  /** Gives the goods back unless it was decided otherwise before, which the sender gets anyway. */
  public void cancelRequested(TransferEvents.CancelRequested request) {
    Transfer transfer =
        transfers
            .lock(TransferDirection.INCOMING, request.fromStore(), request.reference())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "transfer " + request.reference() + " has not arrived"));
    if (!transfer.status().mayBecome(TransferStatus.CANCELLED)) {
      return;
    }
    Instant now = clock.now();
    transfers.close(transfer.id(), TransferStatus.CANCELLED, request.requestedBy(), now, null);
    outbox.appendAddressed(
        transfer.other(),
        TransferEvents.TOPIC,
        TransferEvents.CANCELLED,
        transfer.reference(),
        DECISION,
        new TransferEvents.Cancelled(transfer.reference(), TenantScope.current().key(), now));
  }

  private static TransferLine incoming(TransferEvents.SentLine line) {
    return new TransferLine(
        line.position(),
        null,
        null,
        line.quantity(),
        null,
        line.unitCost(),
        line.name(),
        line.sku(),
        line.barcodes(),
        line.unit(),
        line.salePrice(),
        new BigDecimal(line.taxRate()),
        line.batchNumber(),
        line.expiresOn());
  }
}
