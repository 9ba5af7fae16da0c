package uz.erp.catalog.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.batch.Batch;
import uz.erp.catalog.batch.BatchDetails;
import uz.erp.catalog.batch.Batches;
import uz.erp.catalog.inventory.IncomingGoods;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;

/** The receiver's part of a transfer that its own people decide: how it ends. */
@Service
@Transactional
public class Receiving {

  private static final int DECISION = 3;

  private final StockLedger ledger;
  private final IncomingGoods incoming;
  private final Batches batches;
  private final MatchingProducts matching;
  private final Transfers transfers;
  private final TransferQueries queries;
  private final Outbox outbox;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  Receiving(
      StockLedger ledger,
      IncomingGoods incoming,
      Batches batches,
      MatchingProducts matching,
      Transfers transfers,
      TransferQueries queries,
      Outbox outbox,
      JdbcClient jdbc,
      StoreClock clock) {
    this.ledger = ledger;
    this.incoming = incoming;
    this.batches = batches;
    this.matching = matching;
    this.transfers = transfers;
    this.queries = queries;
    this.outbox = outbox;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes the goods in at what they cost the sender.
   *
   * @throws ProblemException 404 when nothing like it is coming, 409 {@code transfer_state} when it
   *     has ended, 400 when lines do not fit or no product is found for one
   */
  public TransferView receive(long id, ReceivedGoods goods, Movement.Actor by) {
    Transfer transfer = lock(id, TransferStatus.RECEIVED);
    List<TransferLine> lines = transfers.linesOf(id);
    Map<Integer, ReceivedGoods.Line> received = received(goods, lines);
    List<Arrived> arrived = arrived(lines, received, goods.createMissing());
    ledger.lock(arrived.stream().map(Arrived::productId).toList());
    Instant now = clock.now();
    arrived.stream()
        .sorted(Comparator.comparing(Arrived::productId))
        .forEach(line -> takeIn(id, line, now, by));
    String receiver = Objects.requireNonNullElse(by.name(), "");
    transfers.close(id, TransferStatus.RECEIVED, receiver, now, null);
    outbox.appendAddressed(
        transfer.other(),
        TransferEvents.TOPIC,
        TransferEvents.RECEIVED,
        transfer.reference(),
        DECISION,
        new TransferEvents.Received(
            transfer.reference(),
            TenantScope.current().key(),
            receiver,
            now,
            arrived.stream()
                .map(
                    line ->
                        new TransferEvents.ReceivedLine(line.line().position(), line.quantity()))
                .toList()));
    return queries.get(id);
  }

  /**
   * Lets the goods go back.
   *
   * @throws ProblemException 404 when nothing like it is coming, 409 {@code transfer_state} when it
   *     has ended
   */
  public TransferView reject(long id, @Nullable String reason, Movement.Actor by) {
    Transfer transfer = lock(id, TransferStatus.REJECTED);
    Instant now = clock.now();
    String name = Objects.requireNonNullElse(by.name(), "");
    transfers.close(id, TransferStatus.REJECTED, name, now, reason);
    outbox.appendAddressed(
        transfer.other(),
        TransferEvents.TOPIC,
        TransferEvents.REJECTED,
        transfer.reference(),
        DECISION,
        new TransferEvents.Rejected(
            transfer.reference(), TenantScope.current().key(), name, now, reason));
    return queries.get(id);
  }

  private Transfer lock(long id, TransferStatus wanted) {
    Transfer transfer =
        transfers
            .lock(id)
            .filter(found -> found.direction() == TransferDirection.INCOMING)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    transfer.requireMayBecome(wanted);
    return transfer;
  }

  private static Map<Integer, ReceivedGoods.Line> received(
      ReceivedGoods goods, List<TransferLine> lines) {
    Map<Integer, TransferLine> sent = new HashMap<>();
    lines.forEach(line -> sent.put(line.position(), line));
    Map<Integer, ReceivedGoods.Line> received = new HashMap<>();
    FieldErrors errors = new FieldErrors();
    for (int index = 0; index < goods.lines().size(); index++) {
      ReceivedGoods.Line line = goods.lines().get(index);
      String field = "lines[" + index + "]";
      TransferLine its = sent.get(line.position());
      Quantity quantity = line.quantity();
      if (its == null) {
        errors.add(field + ".line", "validation.no_such_line");
      } else if (received.put(line.position(), line) != null) {
        errors.add(field + ".line", "validation.named_twice");
      } else if (quantity != null && quantity.compareTo(its.quantity()) > 0) {
        errors.add(field + ".quantity", "validation.more_than_sent", its.quantity().toString());
      }
    }
    errors.throwIfAny();
    return received;
  }

  private List<Arrived> arrived(
      List<TransferLine> lines, Map<Integer, ReceivedGoods.Line> received, boolean createMissing) {
    List<Arrived> arrived = new ArrayList<>();
    FieldErrors errors = new FieldErrors();
    for (TransferLine line : lines) {
      ReceivedGoods.Line said = received.get(line.position());
      Long named = said == null ? null : said.productId();
      Quantity counted = said == null ? null : said.quantity();
      Long product = named == null ? matching.find(line, createMissing) : matching.living(named);
      if (product == null) {
        errors.add(
            "lines[" + (line.position() - 1) + "].product",
            named == null ? "validation.unmatched_product" : "validation.no_such_product");
      } else {
        arrived.add(new Arrived(line, product, counted == null ? line.quantity() : counted));
      }
    }
    errors.throwIfAny();
    return arrived;
  }

  private void takeIn(long id, Arrived arrived, Instant now, Movement.Actor by) {
    TransferLine line = arrived.line();
    Long batch = batchOf(arrived);
    if (arrived.quantity().isPositive()) {
      incoming.takeIn(
          new Movement(
              arrived.productId(),
              batch,
              MovementType.TRANSFER_IN,
              arrived.quantity(),
              line.unitCost(),
              new Movement.Source(id, line.position()),
              null,
              null,
              by,
              now));
    }
    jdbc.sql(
            """
            update transfer_line
            set product_id = :product, batch_id = cast(:batch as bigint),
              received_quantity = :quantity
            where transfer_id = :id and position = :position
            """)
        .param("product", arrived.productId())
        .param("batch", batch)
        .param("quantity", arrived.quantity().amount())
        .param("id", id)
        .param("position", line.position())
        .update();
  }

  /** A number that means other goods here, by their last day, is distinguished by that day. */
  private @Nullable Long batchOf(Arrived arrived) {
    TransferLine line = arrived.line();
    String number = line.batchNumber();
    if (number == null) {
      return null;
    }
    return batches
        .open(arrived.productId(), new BatchDetails(number, line.expiresOn()), line.unitCost())
        .or(
            () ->
                batches.open(
                    arrived.productId(),
                    new BatchDetails(distinct(number, line), line.expiresOn()),
                    line.unitCost()))
        .map(Batch::id)
        .orElseThrow();
  }

  private static String distinct(String number, TransferLine line) {
    String day = "/" + (line.expiresOn() == null ? "-" : line.expiresOn());
    return number.substring(0, Math.min(number.length(), 64 - day.length())) + day;
  }

  private record Arrived(TransferLine line, long productId, Quantity quantity) {}
}
