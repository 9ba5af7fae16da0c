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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.measure.Money;
import uz.erp.platform.time.StoreClock;

/** Writes facts; each natural key is written at most once, whichever event comes first. */
@Repository
class TradeFacts {

  private static final EventCodec CODEC = new EventCodec();

  private final NamedParameterJdbcTemplate jdbc;
  private final StoreClock clock;

  TradeFacts(NamedParameterJdbcTemplate jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Has every statement of this transaction find its rows by their keys. A plan is kept for a
   * connection's lifetime, and one that was made while the store was new would read whole tables
   * long after these have grown. With one plan for all, none is made for each event.
   */
  void readByKeys() {
    jdbc.getJdbcOperations()
        .execute("set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan");
  }

  /**
   * @param importId what brought past sales in; null for the tills' sales
   * @return the sales that were new
   */
  Set<Long> add(List<SaleCompleted> sales, @Nullable Long importId) {
    String document = document(sales, importId == null);
    Set<Long> added =
        new HashSet<>(
            jdbc.queryForList(
                """
                insert into sale_fact (sale_id, business_date, completed_at, register_id,
                                       employee_id, cashier_name, customer_id, total,
                                       discount_total, tax_total, rounding_amount, sold_hour,
                                       import_id)
                select sale_id, business_date, completed_at, register_id, employee_id, cashier_name,
                       customer_id, total, discount_total, tax_total,
                       total - coalesce((select sum(l.total)
                          from jsonb_to_recordset(s.lines) as l (total numeric)), 0),
                       hour, :import
                  from jsonb_to_recordset(cast(:sales as jsonb)) as s (
                       sale_id bigint, business_date date, completed_at timestamptz,
                       register_id bigint, employee_id bigint, cashier_name text,
                       customer_id bigint, total numeric, discount_total numeric,
                       tax_total numeric, hour smallint, lines jsonb)
                 order by sale_id
                on conflict (sale_id) do nothing
                returning sale_id
                """,
                new MapSqlParameterSource("sales", document)
                    .addValue("import", importId, Types.BIGINT),
                Long.class));
    if (!added.isEmpty()) {
      MapSqlParameterSource fresh =
          new MapSqlParameterSource("sales", document)
              .addValue("added", added.toArray(Long[]::new));
      jdbc.update(
          """
          insert into sale_line_fact (sale_id, line_id, product_id, quantity, total,
                                      discount_amount, tax_amount, cost_total, cost_known)
          select s.sale_id, l.line_id, l.product_id, l.quantity, l.total, l.discount_amount,
                 l.tax_amount, coalesce(l.cost_total, 0), coalesce(l.cost_total, 0) > 0
            from jsonb_to_recordset(cast(:sales as jsonb)) as s (sale_id bigint, lines jsonb)
            cross join lateral jsonb_to_recordset(s.lines) as l (
                 line_id bigint, product_id bigint, quantity numeric, total numeric,
                 discount_amount numeric, tax_amount numeric, cost_total numeric)
           where s.sale_id = any(:added)
          """,
          fresh);
      jdbc.update(
          """
          insert into sale_payment_fact (sale_id, method, amount)
          select s.sale_id, p.method, p.amount
            from jsonb_to_recordset(cast(:sales as jsonb)) as s (sale_id bigint, payments jsonb)
            cross join lateral jsonb_to_recordset(s.payments) as p (method text, amount numeric)
           where s.sale_id = any(:added)
          """,
          fresh);
    }
    return added;
  }

  /**
   * @param timed whether the time of day is known, which an import's seldom is
   */
  private String document(List<SaleCompleted> sales, boolean timed) {
    ArrayNode document = JsonNodeFactory.instance.arrayNode();
    for (SaleCompleted sale : sales) {
      ObjectNode node = (ObjectNode) CODEC.toTree(sale);
      if (timed) {
        node.put("hour", hour(sale.completedAt()));
      }
      document.add(node);
    }
    return document.toString();
  }

  /** As the store's wall clock showed it: the bound store's zone is the event's. */
  private int hour(Instant instant) {
    return instant.atZone(clock.zone()).getHour();
  }

  /** Which of an import's sales are there; no sale is added until they are removed. */
  List<Long> lockPast(long importId, List<Long> saleIds) {
    // waits for a transaction that adds sales just now, whose customers of a day it could not see
    jdbc.getJdbcOperations().execute("lock table sale_fact in share row exclusive mode");
    return jdbc.queryForList(
        "select sale_id from sale_fact where sale_id = any(:sales) and import_id = :import",
        new MapSqlParameterSource("sales", saleIds.toArray(Long[]::new))
            .addValue("import", importId),
        Long.class);
  }

  void delete(List<Long> saleIds) {
    MapSqlParameterSource sales = new MapSqlParameterSource("sales", saleIds.toArray(Long[]::new));
    jdbc.update("delete from sale_payment_fact where sale_id = any(:sales)", sales);
    jdbc.update("delete from sale_line_fact where sale_id = any(:sales)", sales);
    jdbc.update("delete from sale_fact where sale_id = any(:sales)", sales);
  }

  /** Whether the refund was new. */
  boolean add(SaleRefunded refund) {
    int added =
        jdbc.update(
            """
            insert into refund_fact (refund_id, sale_id, business_date, refunded_at, refund_hour,
                                     register_id, employee_id, customer_id, total, discount_total,
                                     tax_total, rounding_amount)
            values (:refund, :sale, :date, :refunded_at, :hour, :register, :employee, :customer,
                    :total, :discount, :tax, :rounding)
            on conflict (refund_id) do nothing
            """,
            new MapSqlParameterSource("refund", refund.refundId())
                .addValue("sale", refund.saleId())
                .addValue("date", refund.businessDate())
                .addValue("refunded_at", timestamp(refund.refundedAt()))
                .addValue("hour", hour(refund.refundedAt()))
                .addValue("register", refund.registerId(), Types.BIGINT)
                .addValue("employee", refund.employeeId())
                .addValue("customer", refund.customerId())
                .addValue("total", refund.total().amount())
                .addValue("discount", refund.discountTotal().amount())
                .addValue("tax", refund.taxTotal().amount())
                .addValue("rounding", rounding(refund)));
    if (added == 1) {
      addLines(
          """
          insert into refund_line_fact (refund_id, line_id, product_id, quantity, total,
                                        discount_amount, tax_amount, cost_total,
                                        cost_known)
          values (:fact, :line, :product, :quantity, :total, :discount, :tax, :cost, :known)
          """,
          refund.refundId(),
          refund.lines());
      addPayments(refund);
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
                        .addValue("cost", costOrZero(line.costTotal()))
                        .addValue("known", costOrZero(line.costTotal()).signum() > 0))
            .toArray(SqlParameterSource[]::new));
  }

  private void addPayments(SaleRefunded refund) {
    jdbc.batchUpdate(
        """
        insert into refund_payment_fact (refund_id, method, amount)
        values (:refund, :method, :amount)
        """,
        refund.payments().stream()
            .map(
                payment ->
                    new MapSqlParameterSource("refund", refund.refundId())
                        .addValue("method", payment.method())
                        .addValue("amount", payment.amount().amount()))
            .toArray(SqlParameterSource[]::new));
  }

  private static BigDecimal rounding(SaleRefunded refund) {
    return refund.lines().stream()
        .map(line -> line.total().amount())
        .reduce(refund.total().amount(), BigDecimal::subtract);
  }

  private static BigDecimal costOrZero(@Nullable Money cost) {
    return cost == null ? BigDecimal.ZERO : cost.amount();
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
