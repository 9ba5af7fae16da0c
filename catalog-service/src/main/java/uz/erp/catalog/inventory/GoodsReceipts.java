package uz.erp.catalog.inventory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.product.ProductCosts;
import uz.erp.catalog.product.ProductQueries;
import uz.erp.catalog.stock.Entry;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/** Takes goods in: raises stock and moves the average cost of each product received. */
@Service
@Transactional
public class GoodsReceipts {

  private final StockLedger ledger;
  private final ProductCosts costs;
  private final ProductQueries products;
  private final ReceiptQueries queries;
  private final JdbcClient jdbc;
  private final Clock clock;

  GoodsReceipts(
      StockLedger ledger,
      ProductCosts costs,
      ProductQueries products,
      ReceiptQueries queries,
      JdbcClient jdbc,
      Clock clock) {
    this.ledger = ledger;
    this.costs = costs;
    this.products = products;
    this.queries = queries;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 400 when a line names a product the store does not have, or the sums
   *     do not fit
   */
  public ReceiptView receive(ReceiptDetails receipt, Movement.Actor by) {
    Set<Long> ids =
        receipt.lines().stream()
            .map(ReceiptDetails.Line::productId)
            .collect(Collectors.toUnmodifiableSet());
    requireProducts(receipt.lines(), ids);
    Instant receivedAt = Objects.requireNonNullElseGet(receipt.receivedAt(), clock::instant);
    long id = insert(receipt, totalOf(receipt.lines()), receivedAt, by);
    Map<Long, Quantity> onHand = ledger.lock(ids);
    IntStream.range(0, receipt.lines().size())
        .boxed()
        // products are locked in the same order as their stock
        .sorted(Comparator.comparing(index -> receipt.lines().get(index).productId()))
        .forEach(
            index -> {
              ReceiptDetails.Line line = receipt.lines().get(index);
              takeIn(id, index + 1, line, onHand, receivedAt, by);
            });
    return queries.get(id);
  }

  private void takeIn(
      long receiptId,
      int position,
      ReceiptDetails.Line line,
      Map<Long, Quantity> onHand,
      Instant receivedAt,
      Movement.Actor by) {
    long product = line.productId();
    Quantity before = Objects.requireNonNull(onHand.get(product));
    Money cost =
        costs.change(
            product, old -> AverageCost.after(old, before, line.quantity(), line.unitCost()));
    Entry entry =
        ledger.record(
            new Movement(
                product,
                MovementType.RECEIPT,
                line.quantity(),
                line.unitCost(),
                new Movement.Source(receiptId, position),
                null,
                null,
                by,
                receivedAt));
    onHand.put(product, entry.level().onHand());
    jdbc.sql(
            """
            insert into goods_receipt_line (receipt_id, position, product_id, quantity, unit_cost,
              total_cost, average_cost_after)
            values (:receipt, :position, :product, :quantity, :unit_cost, :total, :average)
            """)
        .param("receipt", receiptId)
        .param("position", position)
        .param("product", product)
        .param("quantity", line.quantity().amount())
        .param("unit_cost", line.unitCost().amount())
        .param("total", line.unitCost().times(line.quantity()).amount())
        .param("average", cost.amount())
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
