package uz.erp.catalog.inventory.messaging;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.catalog.inventory.SaleEffects;
import uz.erp.catalog.stock.Movement;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** Puts returned goods that can be sold again back into stock, at what they cost. */
@Component
class SaleRefundedHandler implements EventHandler<SaleRefunded> {

  private final SaleEffects effects;

  SaleRefundedHandler(SaleEffects effects) {
    this.effects = effects;
  }

  @Override
  public String topic() {
    return "sales.sale";
  }

  @Override
  public String type() {
    return "sales.sale-refunded.v1";
  }

  @Override
  public Class<SaleRefunded> dataType() {
    return SaleRefunded.class;
  }

  @Override
  public void handle(CloudEvent event, SaleRefunded refund) {
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
