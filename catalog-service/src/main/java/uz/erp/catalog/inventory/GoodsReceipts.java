package uz.erp.catalog.inventory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.batch.Batch;
import uz.erp.catalog.batch.BatchDetails;
import uz.erp.catalog.batch.Batches;
import uz.erp.catalog.product.ProductQueries;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/**
 * Takes goods in: raises stock, fills batches and moves the average cost, all or nothing. A receipt
 * of goods that came in earlier corrects the cost of what left since.
 */
@Service
@Transactional
public class GoodsReceipts {

  private final StockLedger ledger;
  private final IncomingGoods incoming;
  private final Revaluations revaluations;
  private final Batches batches;
  private final ProductQueries products;
  private final ReceiptQueries queries;
  private final JdbcClient jdbc;
  private final Clock clock;

  GoodsReceipts(
      StockLedger ledger,
      IncomingGoods incoming,
      Revaluations revaluations,
      Batches batches,
      ProductQueries products,
      ReceiptQueries queries,
      JdbcClient jdbc,
      Clock clock) {
    this.ledger = ledger;
    this.incoming = incoming;
    this.revaluations = revaluations;
    this.batches = batches;
    this.products = products;
    this.queries = queries;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 400 when a line names a product the store does not have or a batch
   *     that expires on another day, or the sums do not fit
   */
  public ReceiptView receive(ReceiptDetails receipt, Movement.Actor by) {
    Set<Long> ids =
        receipt.lines().stream()
            .map(ReceiptDetails.Line::productId)
            .collect(Collectors.toUnmodifiableSet());
    requireProducts(receipt.lines(), ids);
    Instant receivedAt = Objects.requireNonNullElseGet(receipt.receivedAt(), clock::instant);
    long id = insert(receipt, totalOf(receipt.lines()), receivedAt, by);
    ledger.lock(ids);
    IntStream.range(0, receipt.lines().size())
        .boxed()
        // products are locked in the same order as their stock
        .sorted(Comparator.comparing(index -> receipt.lines().get(index).productId()))
        .forEach(index -> takeIn(id, index, receipt.lines().get(index), receivedAt, by));
    return queries.get(id);
  }

  private void takeIn(
      long receiptId, int index, ReceiptDetails.Line line, Instant receivedAt, Movement.Actor by) {
    long product = line.productId();
    int position = index + 1;
    Long batch = batchOf(index, line);
    Movement.Source source = new Movement.Source(receiptId, position);
    // goods of a batch carry the batch's own cost, so no other goods are concerned
    Revaluations.Correction correction =
        batch == null
            ? revaluations.prepare(product, line.quantity(), line.unitCost(), receivedAt)
            : null;
    Money average =
        incoming.takeIn(
            new Movement(
                product,
                batch,
                MovementType.RECEIPT,
                line.quantity(),
                line.unitCost(),
                source,
                null,
                null,
                by,
                receivedAt));
    if (correction != null) {
      average = revaluations.enter(product, correction, source, by, clock.instant());
    }
    insertLine(receiptId, position, line, batch, average);
  }

  private @Nullable Long batchOf(int index, ReceiptDetails.Line line) {
    BatchDetails details = line.batch();
    if (details == null) {
      return null;
    }
    return batches
        .open(line.productId(), details, line.unitCost())
        .map(Batch::id)
        .orElseThrow(
            () ->
                ProblemException.field(
                    "lines[" + index + "].batch.expires_on", "validation.batch_expiry_differs"));
  }

  private void insertLine(
      long receiptId, int position, ReceiptDetails.Line line, @Nullable Long batch, Money average) {
    jdbc.sql(
            """
            insert into goods_receipt_line (receipt_id, position, product_id, batch_id, quantity,
              unit_cost, total_cost, average_cost_after)
            values (:receipt, :position, :product, cast(:batch as bigint), :quantity, :unit_cost,
              :total, :average)
            """)
        .param("receipt", receiptId)
        .param("position", position)
        .param("product", line.productId())
        .param("batch", batch)
        .param("quantity", line.quantity().amount())
        .param("unit_cost", line.unitCost().amount())
        .param("total", line.unitCost().times(line.quantity()).amount())
        .param("average", average.amount())
        .update();
  }

  private long insert(ReceiptDetails receipt, Money total, Instant receivedAt, Movement.Actor by) {
    return jdbc.sql(
            """
            insert into goods_receipt (number, supplier, note, total_cost, employee_id,
              employee_name, received_at)
            values (:number, cast(:supplier as text), cast(:note as text), :total, :employee,
              :employee_name, :received_at)
            returning id
            """)
        .param("number", receipt.number() == null ? nextNumber() : receipt.number())
        .param("supplier", receipt.supplier())
        .param("note", receipt.note())
        .param("total", total.amount())
        .param("employee", by.employeeId())
        .param("employee_name", by.name())
        .param("received_at", receivedAt.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  private String nextNumber() {
    long number = jdbc.sql("select nextval('goods_receipt_number_seq')").query(Long.class).single();
    return "GR-%06d".formatted(number);
  }

  private void requireProducts(List<ReceiptDetails.Line> lines, Set<Long> ids) {
    Set<Long> living = products.living(ids);
    FieldErrors errors = new FieldErrors();
    for (int index = 0; index < lines.size(); index++) {
      if (!living.contains(lines.get(index).productId())) {
        errors.add("lines[" + index + "].product", "validation.no_such_product");
      }
    }
    errors.throwIfAny();
  }

  private static Money totalOf(List<ReceiptDetails.Line> lines) {
    try {
      return lines.stream()
          .map(line -> line.unitCost().times(line.quantity()))
          .reduce(Money.ZERO, Money::plus);
    } catch (ArithmeticException tooLarge) {
      throw ProblemException.field("lines", "validation.total_too_large");
    }
  }
}
