package uz.erp.sales.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.product.SoldProduct;

/**
 * A sale with its lines; decides, and answers with what must be stored.
 *
 * <p>Whoever changes one holds the lock of its row.
 */
public record Sale(SaleHead head, List<SaleLine> lines) {

  public Sale {
    lines = List.copyOf(lines);
  }

  public long id() {
    return head.id();
  }

  /** Refuses whatever would change a sale that is no draft any more. */
  void requirePending() {
    switch (head.status()) {
      case PENDING -> {}
      case CANCELLED -> throw new ProblemException(SaleProblem.SALE_CANCELLED);
      case COMPLETED, REFUNDED -> throw new ProblemException(SaleProblem.SALE_ALREADY_COMPLETED);
    }
  }

  /** Refuses what would change a parked sale, which nobody has before them. */
  void requireNotHeld() {
    if (head.hold() != null) {
      throw new ProblemException(SaleProblem.SALE_HELD);
    }
  }

  void requireLines() {
    if (lines.isEmpty()) {
      throw new ProblemException(SaleProblem.SALE_EMPTY);
    }
  }

  /** The line a scan lands on: the one with the same product, price and batch, or a new one. */
  SaleLine scan(SoldProduct product, @Nullable Long batchId, Quantity quantity) {
    requirePending();
    for (SaleLine line : lines) {
      if (line.takes(product, batchId)) {
        return line.withQuantity(sum(line.quantity(), quantity));
      }
    }
    return SaleLine.of(product, batchId, quantity);
  }

  /** The line with this id. */
  public SaleLine getLine(long itemId) {
    return lines.stream()
        .filter(line -> line.storedId() == itemId)
        .findFirst()
        .orElseThrow(() -> new ProblemException(SaleProblem.SALE_ITEM_NOT_FOUND, itemId));
  }

  /** This sale with a stored line added, or put in the place of its former self. */
  Sale with(SaleLine stored) {
    List<SaleLine> changed = new ArrayList<>(lines);
    int place = indexOf(stored.storedId());
    if (place < 0) {
      changed.add(stored);
    } else {
      changed.set(place, stored);
    }
    return new Sale(head, changed);
  }

  Sale without(long itemId) {
    return new Sale(head, lines.stream().filter(line -> line.storedId() != itemId).toList());
  }

  /** Sums the lines anew. */
  SaleTotals totals() {
    return SaleTotals.of(lines);
  }

  Sale withHead(SaleHead newHead) {
    return new Sale(newHead, lines);
  }

  /** What of everything together was sold. */
  Quantity itemsQuantity() {
    return lines.stream().map(SaleLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
  }

  private int indexOf(long itemId) {
    for (int i = 0; i < lines.size(); i++) {
      if (Objects.equals(lines.get(i).id(), itemId)) {
        return i;
      }
    }
    return -1;
  }

  private static Quantity sum(Quantity one, Quantity other) {
    try {
      return one.plus(other);
    } catch (ArithmeticException tooLarge) {
      throw new ProblemException(SaleProblem.AMOUNT_TOO_LARGE);
    }
  }
}
