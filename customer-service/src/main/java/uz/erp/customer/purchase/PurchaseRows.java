package uz.erp.customer.purchase;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.customer.loyalty.Returned;
import uz.erp.platform.measure.Money;

/** Writes facts; each natural key is written at most once. */
@Repository
class PurchaseRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  PurchaseRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Whether the sale was new. */
  boolean add(SaleCompleted sale, long customerId) {
    int added =
        jdbc.sql(
                """
                insert into purchase (sale_id, customer_id, number, receipt_number, register_id,
                  cashier_name, completed_at, business_date, currency, discount_total, tax_total,
                  total, payments, refunded_total, fully_refunded)
                select :sale, :customer, :number, :receipt, cast(:register as bigint),
                  cast(:cashier as text), :at, :date, :currency, :discount, :tax, :total, cast(:payments as jsonb),
                  coalesce(sum(r.total), 0), coalesce(bool_or(r.fully_refunded), false)
                from purchase_refund r where r.sale_id = :sale
                on conflict (sale_id) do nothing""")
            .param("sale", sale.saleId())
            .param("customer", customerId)
            .param("number", sale.number())
            .param("receipt", sale.receiptNumber())
            .param("register", sale.registerId())
            .param("cashier", sale.cashierName())
            .param("at", timestamp(sale.completedAt()))
            .param("date", sale.businessDate())
            .param("currency", sale.currency())
            .param("discount", sale.discountTotal().amount())
            .param("tax", sale.taxTotal().amount())
            .param("total", sale.total().amount())
            .param("payments", JSON.writeValueAsString(sale.payments()))
            .update();
    if (added == 1) {
      addLines(sale);
      count(customerId, 1, sale.total(), sale.completedAt());
    }
    return added == 1;
  }

  /** Whether the refund was new. */
  boolean add(SaleRefunded refund, long customerId) {
    int added =
        jdbc.sql(
                """
                insert into purchase_refund (refund_id, sale_id, customer_id, refunded_at,
                  business_date, total, fully_refunded, payments)
                values (:refund, :sale, :customer, :at, :date, :total, :fully,
                  cast(:payments as jsonb))
                on conflict (refund_id) do nothing""")
            .param("refund", refund.refundId())
            .param("sale", refund.saleId())
            .param("customer", customerId)
            .param("at", timestamp(refund.refundedAt()))
            .param("date", refund.businessDate())
            .param("total", refund.total().amount())
            .param("fully", refund.fullyRefunded())
            .param("payments", JSON.writeValueAsString(refund.payments()))
            .update();
    if (added == 1) {
      addLines(refund);
      jdbc.sql(
              """
              update purchase set refunded_total = refunded_total + :total,
                fully_refunded = fully_refunded or :fully
              where sale_id = :sale""")
          .param("total", refund.total().amount())
          .param("fully", refund.fullyRefunded())
          .param("sale", refund.saleId())
          .update();
      count(customerId, 0, refund.total().negate(), null);
    }
    return added == 1;
  }

  /** How much of a sale has come back; empty while the sale has not been consumed. */
  Optional<Returned> returned(long saleId) {
    return jdbc.sql("select total, refunded_total, fully_refunded from purchase where sale_id = ?")
        .param(saleId)
        .query(
            (row, number) ->
                new Returned(
                    saleId,
                    Money.of(row.getBigDecimal("total")),
                    Money.of(row.getBigDecimal("refunded_total")),
                    row.getBoolean("fully_refunded")))
        .optional();
  }

  /** The last refund of a sale that was consumed before the sale was. */
  Optional<Long> lastRefund(long saleId) {
    return jdbc.sql(
            "select refund_id from purchase_refund where sale_id = ? order by 1 desc limit 1")
        .param(saleId)
        .query(Long.class)
        .optional();
  }

  /** Makes everything of one customer another's. */
  void move(long from, long into) {
    jdbc.sql("update purchase set customer_id = ? where customer_id = ?")
        .params(into, from)
        .update();
    jdbc.sql("update purchase_refund set customer_id = ? where customer_id = ?")
        .params(into, from)
        .update();
    jdbc.sql(
            """
            update customer c
            set total_purchases = c.total_purchases + g.total_purchases,
              total_spent = c.total_spent + g.total_spent,
              last_purchase_at = greatest(c.last_purchase_at, g.last_purchase_at)
            from customer g where c.id = ? and g.id = ?""")
        .params(into, from)
        .update();
    jdbc.sql(
            """
            update customer set total_purchases = 0, total_spent = 0, last_purchase_at = null
            where id = ?""")
        .param(from)
        .update();
  }

  private void count(long customerId, int sales, Money spent, @Nullable Instant at) {
    jdbc.sql(
            """
            update customer set total_purchases = total_purchases + :sales,
              total_spent = total_spent + :spent,
              last_purchase_at = greatest(last_purchase_at, cast(:at as timestamptz))
            where id = :customer""")
        .param("sales", sales)
        .param("spent", spent.amount())
        .param("at", at == null ? null : timestamp(at))
        .param("customer", customerId)
        .update();
  }

  private void addLines(SaleCompleted sale) {
    addAll(
        """
        insert into purchase_line (sale_id, line_id, product_id, name, sku, unit, quantity,
          unit_price, discount_amount, total)
        values (:sale, :line, :product, :name, :sku, :unit, :quantity, :price, :discount, :total)
        """,
        sale.lines().stream()
            .map(
                line ->
                    new MapSqlParameterSource("sale", sale.saleId())
                        .addValue("line", line.lineId())
                        .addValue("product", line.productId())
                        .addValue("name", line.name())
                        .addValue("sku", line.sku())
                        .addValue("unit", line.unit())
                        .addValue("quantity", line.quantity().amount())
                        .addValue("price", line.unitPrice().amount())
                        .addValue("discount", line.discountAmount().amount())
                        .addValue("total", line.total().amount()))
            .toList());
  }

  private void addLines(SaleRefunded refund) {
    addAll(
        """
        insert into purchase_refund_line (refund_id, line_id, quantity, total)
        values (:refund, :line, :quantity, :total)
        """,
        refund.lines().stream()
            .map(
                line ->
                    new MapSqlParameterSource("refund", refund.refundId())
                        .addValue("line", line.lineId())
                        .addValue("quantity", line.quantity().amount())
                        .addValue("total", line.total().amount()))
            .toList());
  }

  private void addAll(String insert, List<MapSqlParameterSource> lines) {
    batches.batchUpdate(insert, lines.toArray(SqlParameterSource[]::new));
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
