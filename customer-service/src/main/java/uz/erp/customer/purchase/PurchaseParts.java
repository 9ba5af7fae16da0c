package uz.erp.customer.purchase;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** Reads what belongs to purchases, for many at once. */
@Repository
class PurchaseParts {

  private final JdbcClient jdbc;

  PurchaseParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lines by sale, in the order of the receipt. */
  Map<Long, List<Purchase.Item>> items(Collection<Long> sales) {
    Map<Long, List<Purchase.Item>> items = new HashMap<>();
    RowCallbackHandler each =
        row ->
            items
                .computeIfAbsent(row.getLong("sale_id"), none -> new ArrayList<>())
                .add(
                    new Purchase.Item(
                        row.getLong("line_id"),
                        row.getLong("product_id"),
                        row.getString("name"),
                        row.getString("sku"),
                        row.getString("unit"),
                        Quantity.of(row.getBigDecimal("quantity")),
                        Money.of(row.getBigDecimal("unit_price")),
                        Money.of(row.getBigDecimal("discount_amount")),
                        Money.of(row.getBigDecimal("total")),
                        Quantity.of(row.getBigDecimal("refunded_quantity")),
                        Money.of(row.getBigDecimal("refunded_total"))));
    if (!sales.isEmpty()) {
      jdbc.sql(
              """
              select l.*, coalesce(sum(b.quantity), 0) as refunded_quantity,
                coalesce(sum(b.total), 0) as refunded_total
              from purchase_line l
              left join purchase_refund r on r.sale_id = l.sale_id
              left join purchase_refund_line b
                on b.refund_id = r.refund_id and b.line_id = l.line_id
              where l.sale_id in (:sales)
              group by l.sale_id, l.line_id order by l.sale_id, l.line_id""")
          .param("sales", sales)
          .query(each);
    }
    return items;
  }

  /** Refunds by sale, the oldest first. */
  Map<Long, List<Purchase.Refund>> refunds(Collection<Long> sales) {
    Map<Long, List<Purchase.Refund>> refunds = new HashMap<>();
    RowCallbackHandler each =
        row ->
            refunds
                .computeIfAbsent(row.getLong("sale_id"), none -> new ArrayList<>())
                .add(
                    new Purchase.Refund(
                        row.getLong("refund_id"),
                        row.getObject("refunded_at", OffsetDateTime.class).toInstant(),
                        Money.of(row.getBigDecimal("total")),
                        PurchaseQueries.payments(row)));
    if (!sales.isEmpty()) {
      jdbc.sql("select * from purchase_refund where sale_id in (:sales) order by refund_id")
          .param("sales", sales)
          .query(each);
    }
    return refunds;
  }
}
