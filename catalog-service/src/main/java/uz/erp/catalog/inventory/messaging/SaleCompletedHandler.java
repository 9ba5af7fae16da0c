package uz.erp.catalog.inventory.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.catalog.inventory.SaleEffects;
import uz.erp.catalog.stock.Movement;
import uz.erp.platform.inbox.BulkEventHandler;
import uz.erp.platform.measure.Money;

/** Takes sold goods out of stock. */
@Component
class SaleCompletedHandler implements BulkEventHandler<SaleCompleted> {

  private final SaleEffects effects;

  SaleCompletedHandler(SaleEffects effects) {
    this.effects = effects;
  }

  @Override
  public String topic() {
    return "sales.sale";
  }

  @Override
  public String type() {
    return "sales.sale-completed.v1";
  }

  @Override
  public Class<SaleCompleted> dataType() {
    return SaleCompleted.class;
  }

  @Override
  public void handleAll(List<Received<SaleCompleted>> sales) {
    effects.sold(sales.stream().map(sale -> document(sale.data())).toList());
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
}
