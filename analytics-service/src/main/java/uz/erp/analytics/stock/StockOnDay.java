package uz.erp.analytics.stock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A product's stock on a day, as the catalog published it. */
public record StockOnDay(StockChanged stock, LocalDate day) {

  private record Cell(long productId, LocalDate day) {}

  /**
   * Those that leave a trace, in the order their rows are locked in: the last of each product and
   * day, and one that brought goods in where the last does not say so.
   */
  static List<StockOnDay> lasting(Collection<StockOnDay> changes) {
    Map<Cell, StockOnDay> last = new LinkedHashMap<>();
    Map<Cell, StockOnDay> broughtIn = new LinkedHashMap<>();
    for (StockOnDay one : changes) {
      last.merge(one.cell(), one, StockOnDay::later);
      if (one.stock.saysGoodsCameIn()) {
        broughtIn.merge(one.cell(), one, StockOnDay::later);
      }
    }
    last.forEach(
        (cell, one) -> {
          if (one.stock.saysGoodsCameIn()) {
            broughtIn.remove(cell);
          }
        });
    return Stream.of(last, broughtIn)
        .flatMap(each -> each.values().stream())
        .sorted(
            Comparator.<StockOnDay>comparingLong(one -> one.stock.productId())
                .thenComparing(StockOnDay::day)
                .thenComparingLong(one -> one.stock.version()))
        .toList();
  }

  private Cell cell() {
    return new Cell(stock.productId(), day);
  }

  private StockOnDay later(StockOnDay other) {
    return other.stock.version() > stock.version() ? other : this;
  }
}
