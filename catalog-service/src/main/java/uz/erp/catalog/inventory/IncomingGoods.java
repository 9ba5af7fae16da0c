package uz.erp.catalog.inventory;

import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.batch.Batches;
import uz.erp.catalog.product.ProductCosts;
import uz.erp.catalog.stock.AverageCost;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.StockFigure;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Money;

/**
 * Enters goods that come in: the average cost of the product and the own cost of the batch move
 * with them. The figures of all products of the document are locked before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class IncomingGoods {

  private final StockLedger ledger;
  private final ProductCosts costs;
  private final Batches batches;

  IncomingGoods(StockLedger ledger, ProductCosts costs, Batches batches) {
    this.ledger = ledger;
    this.costs = costs;
    this.batches = batches;
  }

  /**
   * @return the product's average cost since the goods are in
   */
  public Money takeIn(Movement movement) {
    long product = movement.productId();
    StockFigure before =
        Objects.requireNonNull(
            ledger.lock(Set.of(product)).get(product), "a product locked before");
    Money average =
        costs.change(
            product,
            cost ->
                AverageCost.after(cost, before.onHand(), movement.quantity(), movement.unitCost()));
    Long batch = movement.batchId();
    if (batch != null) {
      batches.comeIn(product, batch, movement.quantity(), movement.unitCost());
    }
    ledger.record(movement);
    return average;
  }

  /** Takes goods that came in out again, at what they came in for. */
  public void takeBack(Movement movement) {
    long product = movement.productId();
    StockFigure before =
        Objects.requireNonNull(
            ledger.lock(Set.of(product)).get(product), "a product locked before");
    costs.change(
        product,
        cost ->
            AverageCost.without(
                cost, before.onHand(), movement.quantity().negate(), movement.unitCost()));
    Long batch = movement.batchId();
    if (batch != null) {
      batches.takeBack(product, batch, movement.quantity().negate(), movement.unitCost());
    }
    ledger.record(movement);
  }
}
