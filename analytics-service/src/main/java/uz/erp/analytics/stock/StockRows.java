package uz.erp.analytics.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** The SQL behind stock at the end of a day. */
final class StockRows {

  /** Over so many days, the last one included, sales make the mean. */
  static final int MEAN_DAYS = 30;

  /**
   * Products now. What the catalog says of itself goes before what the stock event repeats of it;
   * its event comes with every change of a name, a minimum or a cost.
   */
  private static final String NOW =
      """
      select product_id, coalesce(p.name, f.name) as name, coalesce(p.sku, f.sku) as sku, p.unit,
             p.category_id, p.category_name, coalesce(p.is_active, true) as is_active,
             coalesce(p.min_stock, f.min_stock, 0) as min_stock,
             coalesce(p.cost_price, f.cost_price, 0) as cost_price,
             coalesce(f.on_hand, 0) as on_hand, coalesce(f.reserved, 0) as reserved,
             coalesce(f.available, 0) as available, f.changed_on,
             coalesce(p.search_text, f.search_text) as search_text
        from stock_product p full join stock_figure f using (product_id)
       where p.deleted_on is null
      """;

  /** Products that were listed at the end of a day, with the last figures before that. */
  private static final String THEN =
      """
      select coalesce(p.product_id, f.product_id) as product_id, coalesce(p.name, f.name) as name,
             coalesce(p.sku, f.sku) as sku, p.unit,
             p.category_id, p.category_name, coalesce(p.is_active, true) as is_active,
             coalesce(d.min_stock, p.min_stock, f.min_stock, 0) as min_stock,
             coalesce(d.cost_price, p.cost_price, f.cost_price, 0) as cost_price,
             coalesce(d.on_hand, 0) as on_hand, coalesce(d.reserved, 0) as reserved,
             coalesce(d.available, 0) as available, d.business_date as changed_on,
             coalesce(p.search_text, f.search_text) as search_text
        from stock_product p full join stock_figure f using (product_id)
        left join lateral (
               select * from stock_day
                where stock_day.product_id = coalesce(p.product_id, f.product_id)
                  and business_date <= :date
                order by business_date desc limit 1) d on true
       where (p.deleted_on is null or p.deleted_on > :date)
         and least(p.first_seen_on, f.first_seen_on) <= :date
         and coalesce(p.name, f.name) is not null
      """;

  /**
   * A subquery of the select list, so that it is evaluated for the rows of the page only; one look
   * into the index for each.
   */
  private static final String DAYS_OF_STOCK =
      """
      (select case when s.available < 0 then 0.0
                   when sum(d.sold_quantity - d.refund_quantity) > 0
                   then round(s.available * %d / sum(d.sold_quantity - d.refund_quantity), 1) end
         from product_day d
        where d.product_id = s.product_id
          and d.business_date between :mean_start and :date) as days_of_stock
      """
          .formatted(MEAN_DAYS);

  private StockRows() {}

  /** The products and their figures, named {@code s}; wants {@code :date}. */
  static String source(boolean now) {
    return "(" + (now ? NOW : THEN) + ") s";
  }

  /** All columns for {@link #snapshot}; wants {@code :date} and {@code :mean_start}. */
  static String select(boolean now) {
    return "select s.*, " + DAYS_OF_STOCK + " from " + source(now);
  }

  static StockSnapshot snapshot(ResultSet row, LocalDate date) throws SQLException {
    long product = row.getLong("product_id");
    Quantity onHand = Quantity.of(row.getBigDecimal("on_hand"));
    Quantity available = Quantity.of(row.getBigDecimal("available"));
    Quantity minStock = Quantity.of(row.getBigDecimal("min_stock"));
    Money cost = Money.of(row.getBigDecimal("cost_price"));
    boolean active = row.getBoolean("is_active");
    return new StockSnapshot(
        StockSnapshot.id(product, date),
        new StockSnapshot.Product(
            product,
            row.getString("name"),
            row.getString("sku"),
            row.getString("unit"),
            row.getObject("category_id", Long.class),
            row.getString("category_name"),
            active),
        date,
        onHand,
        Quantity.of(row.getBigDecimal("reserved")),
        available,
        minStock,
        row.getBigDecimal("days_of_stock"),
        active && minStock.isPositive() && available.compareTo(minStock) <= 0,
        active && !available.isPositive(),
        cost,
        StockSnapshot.value(onHand, cost),
        row.getObject("changed_on", LocalDate.class));
  }
}
