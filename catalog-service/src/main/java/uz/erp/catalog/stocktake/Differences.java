package uz.erp.catalog.stocktake;

/** How a counted position differs, in SQL over {@code stock_take_line l}. */
final class Differences {

  /**
   * What tills sold or took back before the count and reported after it: the goods had moved when
   * they were counted, the figure had not.
   */
  private static final String TOLD_LATE =
      """
      coalesce((
        select sum(m.quantity) from stock_movement m
        where m.product_id = l.product_id and m.id > l.movement_id
          and m.batch_id is not distinct from l.batch_id
          and m.type in ('sale', 'refund') and m.occurred_at <= l.counted_at), 0)""";

  /** On hand at the moment of the count, as is known by now; null when it was not counted. */
  static final String EXPECTED = "(l.expected + " + TOLD_LATE + ")";

  private Differences() {}
}
