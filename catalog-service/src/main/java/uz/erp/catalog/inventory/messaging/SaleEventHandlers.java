package uz.erp.catalog.inventory.messaging;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.catalog.inventory.SaleEffects;
import uz.erp.catalog.stock.Movement;
import uz.erp.platform.inbox.Handles;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * Takes sold goods out of stock, and puts returned goods that can be sold again back at what they
 * cost.
 */
@Component
class SaleEventHandlers {

  private final SaleEffects effects;

  SaleEventHandlers(SaleEffects effects) {
    this.effects = effects;
  }

  @Handles("sales.sale-completed.v1")
  void completed(List<SaleCompleted> sales) {
    effects.sold(sales.stream().map(SaleEventHandlers::document).toList());
  }

  @Handles("sales.sale-refunded.v1")
  void refunded(SaleRefunded refund) {
    Long employee = refund.employeeId();
    effects.returned(
        refund.saleId(),
        new SaleEffects.Document(
            refund.refundId(),
            refund.receiptNumber(),
            refund.reason(),
            employee == null ? null : new Movement.Actor(employee, null),
            refund.refundedAt(),
            lines(refund)));
  }

  private static SaleEffects.Document document(SaleCompleted sale) {
    Long employee = sale.employeeId();
    return new SaleEffects.Document(
        sale.saleId(),
        sale.receiptNumber(),
        null,
        employee == null ? null : new Movement.Actor(employee, sale.cashierName()),
        sale.completedAt(),
        lines(sale));
  }

  private static List<SaleEffects.Line> lines(SaleCompleted sale) {
    return sale.lines().stream()
        .<SaleEffects.Line>mapMulti(
            (line, lines) -> {
              Long product = line.productId();
              if (product != null && line.quantity().isPositive()) {
                Money cost = line.costPrice();
                lines.accept(
                    new SaleEffects.Line(
                        line.lineId(),
                        product,
                        line.quantity(),
                        cost == null ? Money.ZERO : cost,
                        line.batchNumber()));
              }
            })
        .toList();
  }

  private static List<SaleEffects.Line> lines(SaleRefunded refund) {
    return refund.lines().stream()
        .filter(line -> line.restock() && line.quantity().isPositive())
        .<SaleEffects.Line>mapMulti(
            (line, lines) -> {
              Long product = line.productId();
              if (product != null) {
                lines.accept(
                    new SaleEffects.Line(
                        line.lineId(),
                        product,
                        line.quantity(),
                        unitCost(line.costTotal(), line.quantity()),
                        null));
              }
            })
        .toList();
  }

  private static Money unitCost(@Nullable Money total, Quantity quantity) {
    return total == null
        ? Money.ZERO
        : Money.of(total.amount().divide(quantity.amount(), 2, RoundingMode.HALF_UP));
  }
}
