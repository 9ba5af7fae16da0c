package uz.erp.catalog.inventory;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.product.ProductQueries;
import uz.erp.catalog.stock.Entry;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementQueries;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.MovementView;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;

/** Corrects stock by a difference with a reason; never below zero. */
@Service
@Transactional
public class Adjustments {

  private final StockLedger ledger;
  private final MovementQueries movements;
  private final ProductQueries products;
  private final Clock clock;

  Adjustments(StockLedger ledger, MovementQueries movements, ProductQueries products, Clock clock) {
    this.ledger = ledger;
    this.movements = movements;
    this.products = products;
    this.clock = clock;
  }

  /**
   * @param delta what is added; negative for what is missing
   * @throws ProblemException 409 {@code insufficient_stock} when less than that is on hand
   */
  public MovementView adjust(
      long productId, Quantity delta, String reason, @Nullable String note, Movement.Actor by) {
    if (!products.living(List.of(productId)).contains(productId)) {
      throw ProblemException.field("product", "validation.no_such_product");
    }
    Entry entry =
        ledger.record(
            new Movement(
                productId,
                MovementType.ADJUSTMENT,
                delta,
                products.get(productId).costPrice(),
                null,
                reason,
                note,
                by,
                clock.instant()));
    return movements.get(entry.id());
  }
}
