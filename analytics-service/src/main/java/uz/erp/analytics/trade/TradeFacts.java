package uz.erp.analytics.trade;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.measure.Money;

/** Writes facts; each natural key is written at most once, whoever comes first. */
@Repository
class TradeFacts {

  private static final EventCodec CODEC = new EventCodec();

  private final NamedParameterJdbcTemplate jdbc;

  TradeFacts(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param importId what brought past sales in; null for the tills' sales
   * @return the sales that were new
   */
  Set<Long> add(List<SaleCompleted> sales, @Nullable Long importId) {
    String document = CODEC.toTree(sales).toString();
    Set<Long> added =
        new HashSet<>(
            jdbc.queryForList(
                """
                insert into sale_fact (sale_id, business_date, completed_at, register_id,
                                       employee_id, customer_id, total, discount_total, tax_total,
                                       import_id)
                select sale_id, business_date, completed_at, register_id, employee_id, customer_id,
                       total, discount_total, tax_total, :import
                  from jsonb_to_recordset(cast(:sales as jsonb)) as s (
                       sale_id bigint, business_date date, completed_at timestamptz,
                       register_id bigint, employee_id bigint, customer_id bigint, total numeric,
                       discount_total numeric, tax_total numeric)
                 order by sale_id
                on conflict (sale_id) do nothing
                returning sale_id
                """,
                new MapSqlParameterSource("sales", document)
                    .addValue("import", importId, Types.BIGINT),
                Long.class));
    if (!added.isEmpty()) {
      jdbc.update(
          """
          insert into sale_line_fact (sale_id, line_id, product_id, quantity, total,
                                      discount_amount, tax_amount, cost_total)
          select s.sale_id, l.line_id, l.product_id, l.quantity, l.total, l.discount_amount,
                 l.tax_amount, coalesce(l.cost_total, 0)
            from jsonb_to_recordset(cast(:sales as jsonb)) as s (sale_id bigint, lines jsonb)
            cross join lateral jsonb_to_recordset(s.lines) as l (
                 line_id bigint, product_id bigint, quantity numeric, total numeric,
                 discount_amount numeric, tax_amount numeric, cost_total numeric)
           where s.sale_id = any(:added)
          """,
          new MapSqlParameterSource("sales", document)
              .addValue("added", added.toArray(Long[]::new)));
    }
    return added;
  }

  /** Which of an import's sales are there; nobody adds a sale until they are gone. */
  List<Long> lockPast(long importId, List<Long> saleIds) {
    // waits for whoever adds sales just now, whose customers of a day it could not see
    jdbc.getJdbcOperations().execute("lock table sale_fact in share row exclusive mode");
    return jdbc.queryForList(
        "select sale_id from sale_fact where sale_id = any(:sales) and import_id = :import",
        new MapSqlParameterSource("sales", saleIds.toArray(Long[]::new))
            .addValue("import", importId),
        Long.class);
  }

  void delete(List<Long> saleIds) {
    MapSqlParameterSource sales = new MapSqlParameterSource("sales", saleIds.toArray(Long[]::new));
    jdbc.update("delete from sale_line_fact where sale_id = any(:sales)", sales);
    jdbc.update("delete from sale_fact where sale_id = any(:sales)", sales);
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
