package uz.erp.analytics.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import uz.erp.platform.measure.Money;

/** Writes facts; each natural key is written at most once, whoever comes first. */
@Repository
class TradeFacts {

  private final NamedParameterJdbcTemplate jdbc;

  TradeFacts(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the sale was new. */
  boolean add(SaleCompleted sale) {
    int added =
        jdbc.update(
            """
            insert into sale_fact (sale_id, business_date, completed_at, register_id, employee_id,
                                   customer_id, total, discount_total, tax_total)
            values (:sale, :date, :completed_at, :register, :employee,
                    :customer, :total, :discount, :tax)
            on conflict (sale_id) do nothing
            """,
            new MapSqlParameterSource("sale", sale.saleId())
                .addValue("date", sale.businessDate())
                .addValue("completed_at", timestamp(sale.completedAt()))
                .addValue("register", sale.registerId())
                .addValue("employee", sale.employeeId())
                .addValue("customer", sale.customerId())
                .addValue("total", sale.total().amount())
                .addValue("discount", sale.discountTotal().amount())
                .addValue("tax", sale.taxTotal().amount()));
    if (added == 1) {
      addLines(
          """
          insert into sale_line_fact (sale_id, line_id, product_id, quantity, total,
                                      discount_amount, tax_amount, cost_total)
          values (:fact, :line, :product, :quantity, :total, :discount, :tax, :cost)
          """,
          sale.saleId(),
          sale.lines());
    }
    return added == 1;
  }

  /** Whether the refund was new. */
  boolean add(SaleRefunded refund) {
    int added =
        jdbc.update(
            """
            insert into refund_fact (refund_id, sale_id, business_date, refunded_at, employee_id,
                                     customer_id, total, discount_total, tax_total)
            values (:refund, :sale, :date, :refunded_at, :employee,
                    :customer, :total, :discount, :tax)
            on conflict (refund_id) do nothing
            """,
            new MapSqlParameterSource("refund", refund.refundId())
                .addValue("sale", refund.saleId())
                .addValue("date", refund.businessDate())
                .addValue("refunded_at", timestamp(refund.refundedAt()))
                .addValue("employee", refund.employeeId())
                .addValue("customer", refund.customerId())
                .addValue("total", refund.total().amount())
                .addValue("discount", refund.discountTotal().amount())
                .addValue("tax", refund.taxTotal().amount()));
    if (added == 1) {
      addLines(
          """
          insert into refund_line_fact (refund_id, line_id, product_id, quantity, total,
                                        discount_amount, tax_amount, cost_total)
          values (:fact, :line, :product, :quantity, :total, :discount, :tax, :cost)
          """,
          refund.refundId(),
          refund.lines());
    }
    return added == 1;
  }

  private void addLines(String insert, long fact, List<TradeLine> lines) {
    jdbc.batchUpdate(
        insert,
        lines.stream()
            .map(
                line ->
                    new MapSqlParameterSource("fact", fact)
                        .addValue("line", line.lineId())
                        .addValue("product", line.productId())
                        .addValue("quantity", line.quantity().amount())
                        .addValue("total", line.total().amount())
                        .addValue("discount", line.discountAmount().amount())
                        .addValue("tax", line.taxAmount().amount())
                        .addValue("cost", costOrZero(line.costTotal())))
            .toArray(SqlParameterSource[]::new));
  }

  private static BigDecimal costOrZero(@Nullable Money cost) {
    return cost == null ? BigDecimal.ZERO : cost.amount();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
