package uz.erp.catalog.transfer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.inventory.IncomingGoods;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockLedger;

/** The sender's part of a transfer that follows from what the receiver decided. */
@Service
@Transactional
public class SentGoods {

  private final StockLedger ledger;
  private final IncomingGoods incoming;
  private final Transfers transfers;
  private final JdbcClient jdbc;

  SentGoods(StockLedger ledger, IncomingGoods incoming, Transfers transfers, JdbcClient jdbc) {
    this.ledger = ledger;
    this.incoming = incoming;
    this.transfers = transfers;
    this.jdbc = jdbc;
  }

  /** Records what came; what did not come stays recorded as the difference. */
  public void received(TransferEvents.Received goods) {
    find(goods.byStore(), goods.reference(), TransferStatus.RECEIVED)
        .ifPresent(
            transfer -> {
              for (TransferEvents.ReceivedLine line : goods.lines()) {
                jdbc.sql(
                        """
                        update transfer_line set received_quantity = :quantity
                        where transfer_id = :id and position = :position
                        """)
                    .param("quantity", line.quantity().amount())
                    .param("id", transfer.id())
                    .param("position", line.position())
                    .update();
              }
              transfers.close(
                  transfer.id(),
                  TransferStatus.RECEIVED,
                  goods.receivedBy(),
                  goods.receivedAt(),
                  null);
            });
  }

  public void rejected(TransferEvents.Rejected goods) {
    find(goods.byStore(), goods.reference(), TransferStatus.REJECTED)
        .ifPresent(
            transfer ->
                takeBack(
                    transfer,
                    TransferStatus.REJECTED,
                    goods.rejectedBy(),
                    goods.rejectedAt(),
                    goods.reason()));
  }

  public void cancelled(TransferEvents.Cancelled goods) {
    find(goods.byStore(), goods.reference(), TransferStatus.CANCELLED)
        .ifPresent(
            transfer ->
                takeBack(transfer, TransferStatus.CANCELLED, null, goods.cancelledAt(), null));
  }

  private void takeBack(
      Transfer transfer,
      TransferStatus status,
      @Nullable String by,
      Instant at,
      @Nullable String reason) {
    transfers.close(transfer.id(), status, by, at, reason);
    List<TransferLine> lines =
        transfers.linesOf(transfer.id()).stream()
            .sorted(Comparator.comparing(line -> Objects.requireNonNull(line.productId())))
            .toList();
    ledger.lock(lines.stream().map(line -> Objects.requireNonNull(line.productId())).toList());
    for (TransferLine line : lines) {
      incoming.takeIn(
          new Movement(
              Objects.requireNonNull(line.productId()),
              line.batchId(),
              MovementType.TRANSFER_RETURN,
              line.quantity(),
              line.unitCost(),
              new Movement.Source(transfer.id(), line.position()),
              reason,
              null,
              null,
              at));
    }
  }

  /** Empty when it ended before, as when the event is redelivered. */
  private Optional<Transfer> find(String receiver, UUID reference, TransferStatus wanted) {
    Transfer transfer =
        transfers
            .lock(TransferDirection.OUTGOING, receiver, reference)
            .orElseThrow(
                () -> new IllegalStateException("transfer " + reference + " was never sent"));
    return Optional.of(transfer).filter(found -> found.status().mayBecome(wanted));
  }
}
