package uz.erp.analytics.trade;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The projections of trade in the order in which each fact is applied to them. It is the lock order
 * of a fact's transaction: the tables are written in the order given here, from top to bottom.
 */
public enum ProjectionOrder {
  DAILY_SALES("daily_customer", "daily_sales"),
  PRODUCT_SUMS("product_day", "product_month"),
  PRODUCT_NAMES("product"),
  DAY_PARTS("day_part", "part_name"),
  DAY_DOCUMENT_REQUEST("day_to_document"),
  CUSTOMER_DAYS("customer_day"),
  /** Last: the first fact of a day locks out the others of that moment until it has committed. */
  NIGHTLY_JOBS("night_ask");

  private final List<String> tables;

  ProjectionOrder(String... tables) {
    this.tables = List.of(tables);
  }

  /** Those that the projection writes, in that order. */
  public List<String> tables() {
    return tables;
  }

  /**
   * The projections in this order.
   *
   * @throws IllegalStateException when two claim one place or a place is left empty
   */
  static List<TradeProjection> sort(List<TradeProjection> projections) {
    Map<ProjectionOrder, TradeProjection> placed = new EnumMap<>(ProjectionOrder.class);
    for (TradeProjection projection : projections) {
      TradeProjection other = placed.putIfAbsent(projection.place(), projection);
      if (other != null) {
        throw new IllegalStateException(
            projection.place() + " is the place of " + other + " and of " + projection);
      }
    }
    for (ProjectionOrder place : values()) {
      if (!placed.containsKey(place)) {
        throw new IllegalStateException("no projection takes the place " + place);
      }
    }
    return List.copyOf(placed.values());
  }
}
