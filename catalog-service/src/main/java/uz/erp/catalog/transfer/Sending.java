package uz.erp.catalog.transfer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.batch.Batch;
import uz.erp.catalog.batch.BatchProblem;
import uz.erp.catalog.batch.Batches;
import uz.erp.catalog.batch.Take;
import uz.erp.catalog.product.ProductQueries;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.catalog.store.Siblings;
import uz.erp.platform.measure.Money;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;

/** The sender's part of a transfer that its own people decide: sending, and asking to cancel. */
@Service
@Transactional
public class Sending {

  private final StockLedger ledger;
  private final Batches batches;
  private final ProductQueries products;
  private final Siblings siblings;
  private final Transfers transfers;
  private final TransferQueries queries;
  private final Outbox outbox;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  Sending(
      StockLedger ledger,
      Batches batches,
      ProductQueries products,
      Siblings siblings,
      Transfers transfers,
      TransferQueries queries,
      Outbox outbox,
      JdbcClient jdbc,
      StoreClock clock) {
    this.ledger = ledger;
    this.batches = batches;
    this.products = products;
    this.siblings = siblings;
    this.transfers = transfers;
    this.queries = queries;
    this.outbox = outbox;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes the goods out of stock and sends them on their way.
   *
   * @throws ProblemException 400 when the owner has no such other store, or the store no such
   *     product or batch; 409 when less is available or a named batch has expired
   */
  public TransferView send(TransferDetails details, Movement.Actor by) {
    Siblings.Sibling to =
        siblings
            .find(details.toStore())
            .orElseThrow(() -> ProblemException.field("to_store", "validation.no_such_store"));
    Set<Long> ids =
        details.lines().stream()
            .map(TransferDetails.Line::productId)
            .collect(Collectors.toUnmodifiableSet());
    requireProducts(details.lines(), ids);
    UUID reference = UUID.randomUUID();
    Instant now = clock.now();
    String sender = Objects.requireNonNullElse(by.name(), "");
    long id =
        transfers
            .insert(
                reference,
                TransferDirection.OUTGOING,
                TransferStatus.SENT,
                to.tenant(),
                to.name(),
                details.note(),
                sender,
                now)
            .orElseThrow();
    ledger.lock(ids);
    takeOut(id, details.lines(), known(ids), now, by);
    Tenant own = TenantScope.current();
    outbox.appendAddressed(
        to.tenant(),
        TransferEvents.TOPIC,
        TransferEvents.SENT,
        reference,
        1,
        new TransferEvents.Sent(
            reference,
            new TransferEvents.Store(
                own.key(),
                own.schema(),
                to.ownName(),
                own.zone().getId(),
                own.currency(),
                own.language()),
            details.note(),
            sender,
            now,
            transfers.linesOf(id).stream().map(TransferLine::sent).toList()));
    return queries.get(id);
  }

  /**
   * Asks for the goods back. The receiver decides, so the transfer waits for its word.
   *
   * @throws ProblemException 404 when the store sent no such transfer, 409 {@code transfer_state}
   *     when it has ended
   */
  public TransferView cancel(long id, Movement.Actor by) {
    Transfer transfer =
        transfers
            .lock(id)
            .filter(found -> found.direction() == TransferDirection.OUTGOING)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (transfer.status() != TransferStatus.CANCELLING) {
      transfer.requireMayBecome(TransferStatus.CANCELLING);
      String name = Objects.requireNonNullElse(by.name(), "");
      transfers.cancelling(id, name);
      outbox.appendAddressed(
          transfer.other(),
          TransferEvents.TOPIC,
          TransferEvents.CANCEL_REQUESTED,
          transfer.reference(),
          2,
          new TransferEvents.CancelRequested(
              transfer.reference(), TenantScope.current().key(), name));
    }
    return queries.get(id);
  }

  private void takeOut(
      long id,
      List<TransferDetails.Line> lines,
      Map<Long, Known> known,
      Instant now,
      Movement.Actor by) {
    int position = 0;
    List<Integer> inLockingOrder =
        IntStream.range(0, lines.size())
            .boxed()
            .sorted(Comparator.comparing(index -> lines.get(index).productId()))
            .toList();
    for (int index : inLockingOrder) {
      TransferDetails.Line line = lines.get(index);
      Known product = Objects.requireNonNull(known.get(line.productId()));
      for (Take take : Take.inOrder(batchesFor(index, line), line.quantity())) {
        position++;
        ledger.record(
            new Movement(
                line.productId(),
                take.batchId(),
                MovementType.TRANSFER_OUT,
                take.quantity().negate(),
                take.unitCost(product.costPrice()),
                new Movement.Source(id, position),
                null,
                null,
                by,
                now));
        transfers.insertLine(id, product.line(position, line.productId(), take));
      }
    }
  }

  /** With a named batch nothing else will do; what it does not hold is refused by the ledger. */
  private List<Batch> batchesFor(int index, TransferDetails.Line line) {
    String number = line.batchNumber();
    if (number == null) {
      return batches.firstToExpire(line.productId(), clock.today());
    }
    Batch named =
        batches
            .find(line.productId(), number)
            .orElseThrow(
                () ->
                    ProblemException.field(
                        "lines[" + index + "].batch", "validation.no_such_batch"));
    if (named.isExpiredOn(clock.today())) {
      throw new ProblemException(BatchProblem.BATCH_EXPIRED, named.number());
    }
    if (named.onHand().compareTo(line.quantity()) < 0) {
      throw new ProblemException(BatchProblem.INSUFFICIENT_BATCH, named.onHand().toString());
    }
    return List.of(named);
  }

  private void requireProducts(List<TransferDetails.Line> lines, Set<Long> ids) {
    Set<Long> living = products.living(ids);
    FieldErrors errors = new FieldErrors();
    for (int index = 0; index < lines.size(); index++) {
      if (!living.contains(lines.get(index).productId())) {
        errors.add("lines[" + index + "].product", "validation.no_such_product");
      }
    }
    errors.throwIfAny();
  }

  private Map<Long, Known> known(Set<Long> ids) {
    Map<Long, Known> known = new HashMap<>();
    RowCallbackHandler each =
        row ->
            known.put(
                row.getLong("id"),
                new Known(
                    row.getString("name"),
                    row.getString("sku"),
                    List.of((String[]) row.getArray("barcodes").getArray()),
                    row.getString("unit"),
                    Money.of(row.getBigDecimal("cost_price")),
                    Money.of(row.getBigDecimal("sale_price")),
                    row.getBigDecimal("tax_rate")));
    jdbc.sql(
            """
            select p.id, p.name, p.sku, p.unit, p.cost_price, p.sale_price, p.tax_rate,
              array(select b.code from product_barcode b where b.product_id = p.id
                order by b.position) as barcodes
            from product p where p.id in (:ids)
            """)
        .param("ids", ids)
        .query(each);
    return known;
  }

  private record Known(
      String name,
      String sku,
      List<String> barcodes,
      String unit,
      Money costPrice,
      Money salePrice,
      BigDecimal taxRate) {

    TransferLine line(int position, long productId, Take take) {
      @Nullable Batch batch = take.batch();
      return new TransferLine(
          position,
          productId,
          take.batchId(),
          take.quantity(),
          null,
          take.unitCost(costPrice),
          name,
          sku,
          barcodes,
          unit,
          salePrice,
          taxRate,
          batch == null ? null : batch.number(),
          batch == null ? null : batch.expiresOn());
    }
  }
}
