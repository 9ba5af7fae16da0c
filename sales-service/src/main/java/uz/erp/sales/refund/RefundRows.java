package uz.erp.sales.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.sale.LineReturn;
import uz.erp.sales.sale.MoneyReturn;
import uz.erp.sales.sale.PaymentMethod;

/** The tables of refunds; a refund is written once and never changed. */
@Repository
class RefundRows {

  private final JdbcClient jdbc;

  RefundRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores a refund whose id is still 0 and returns it with its own. */
  long insert(RefundView refund, RefundedParts parts) {
    long id =
        jdbc.sql(
                """
                insert into refund (sale_id, session_id, register_id, employee_id, cashier_name,
                  reason, total_amount, tax_amount, discount_amount, created_at, business_date,
                  client_uuid, rounding_amount)
                values (:sale, :session, :register, :employee, :name, :reason, :total, :tax,
                  :discount, :now, :day, :uuid, :rounding)
                returning id""")
            .param("sale", refund.sale())
            .param("session", refund.session())
            .param("register", refund.register())
            .param("employee", refund.cashier())
            .param("name", refund.cashierName())
            .param("reason", refund.reason())
            .param("total", refund.totalAmount().amount())
            .param("tax", refund.taxAmount().amount())
            .param("discount", refund.discountAmount().amount())
            .param("now", refund.createdAt().atOffset(ZoneOffset.UTC))
            .param("day", refund.businessDate())
            .param("uuid", refund.clientUuid())
            .param("rounding", refund.roundingAmount().amount())
            .query(Long.class)
            .single();
    insertLines(id, parts.lines());
    insertMoney(id, parts.money());
    return id;
  }

  private void insertLines(long refundId, List<LineReturn> lines) {
    jdbc.sql(
            """
            insert into refund_line (refund_id, sale_line_id, quantity, total, tax_amount,
              discount_amount, restock)
            select :refund, line, quantity, total, tax, discount, restock
            from unnest(:lines::bigint[], :quantities::numeric[], :totals::numeric[],
              :taxes::numeric[], :discounts::numeric[], :restocks::boolean[]) with ordinality
              as r (line, quantity, total, tax, discount, restock, place)
            order by place""")
        .param("refund", refundId)
        .param("lines", array(lines, l -> l.line().storedId()))
        .param("quantities", array(lines, LineReturn::quantity))
        .param("totals", array(lines, LineReturn::total))
        .param("taxes", array(lines, LineReturn::tax))
        .param("discounts", array(lines, LineReturn::discount))
        .param("restocks", array(lines, LineReturn::restock))
        .update();
  }

  private void insertMoney(long refundId, List<MoneyReturn> money) {
    if (money.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into refund_payment (refund_id, sale_payment_id, payment_method, amount)
            select :refund, payment, method, amount
            from unnest(:payments::bigint[], :methods::text[], :amounts::numeric[]) with ordinality
              as r (payment, method, amount, place)
            order by place""")
        .param("refund", refundId)
        .param("payments", array(money, m -> m.payment().storedId()))
        .param("methods", array(money, m -> m.payment().method().wire()))
        .param("amounts", array(money, MoneyReturn::amount))
        .update();
  }

  List<RefundView> list(long saleId, String orderBy, int limit, long offset) {
    return list(
        jdbc.sql(
                "select id from refund where sale_id = :sale order by "
                    + orderBy
                    + " limit :limit offset :offset")
            .param("sale", saleId)
            .param("limit", limit)
            .param("offset", offset)
            .query(Long.class)
            .list());
  }

  /** These refunds in this order, in three statements however many they are. */
  List<RefundView> list(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Long[] refunds = ids.toArray(Long[]::new);
    Map<Long, List<RefundView.Item>> items =
        grouped(
            """
            select r.refund_id, l.id, l.product_id, l.name, r.quantity, r.total, r.tax_amount,
              r.discount_amount, r.restock
            from refund_line r join sale_line l on l.id = r.sale_line_id
            where r.refund_id = any(:refunds) order by r.id""",
            refunds,
            row ->
                new RefundView.Item(
                    row.getLong("id"),
                    row.getLong("product_id"),
                    row.getString("name"),
                    Quantity.of(row.getBigDecimal("quantity")),
                    Money.of(row.getBigDecimal("total")),
                    Money.of(row.getBigDecimal("tax_amount")),
                    Money.of(row.getBigDecimal("discount_amount")),
                    row.getBoolean("restock")));
    Map<Long, List<RefundView.Paid>> payments =
        grouped(
            """
            select m.refund_id, m.payment_method, m.amount
            from refund_payment m
            where m.refund_id = any(:refunds) order by m.id""",
            refunds,
            row ->
                new RefundView.Paid(
                    PaymentMethod.of(row.getString("payment_method")),
                    Money.of(row.getBigDecimal("amount"))));
    return jdbc.sql(
            """
            select r.* from refund r
            join unnest(:refunds::bigint[]) with ordinality as asked (id, place) on asked.id = r.id
            order by asked.place""")
        .param("refunds", refunds)
        .query(
            (row, number) -> {
              long id = row.getLong("id");
              return view(
                  row, items.getOrDefault(id, List.of()), payments.getOrDefault(id, List.of()));
            })
        .list();
  }

  /** The refund a client once gave this identity to. */
  Optional<RefundView> findByClientUuid(UUID clientUuid) {
    return jdbc.sql("select sale_id from refund where client_uuid = ?")
        .param(clientUuid)
        .query(Long.class)
        .optional()
        .flatMap(
            sale ->
                list(sale, "id", Integer.MAX_VALUE, 0).stream()
                    .filter(refund -> clientUuid.equals(refund.clientUuid()))
                    .findFirst());
  }

  long count(long saleId) {
    return jdbc.sql("select count(*) from refund where sale_id = ?")
        .param(saleId)
        .query(Long.class)
        .single();
  }

  private <T> Map<Long, List<T>> grouped(String sql, Long[] refunds, Mapping<T> mapping) {
    record Owned<T>(long refundId, T value) {}
    List<Owned<T>> rows =
        jdbc.sql(sql)
            .param("refunds", refunds)
            .query((row, number) -> new Owned<>(row.getLong("refund_id"), mapping.map(row)))
            .list();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Owned::refundId, Collectors.mapping(Owned::value, Collectors.toList())));
  }

  /** Makes a value of a row. */
  private interface Mapping<T> {
    T map(ResultSet row) throws SQLException;
  }

  private static RefundView view(
      ResultSet row, List<RefundView.Item> items, List<RefundView.Paid> payments)
      throws SQLException {
    Instant createdAt = row.getTimestamp("created_at").toInstant();
    return new RefundView(
        row.getLong("id"),
        row.getLong("sale_id"),
        row.getObject("client_uuid", UUID.class),
        row.getObject("session_id", Long.class),
        row.getObject("register_id", Long.class),
        row.getLong("employee_id"),
        row.getString("cashier_name"),
        row.getString("reason"),
        Money.of(row.getBigDecimal("total_amount")),
        Money.of(row.getBigDecimal("rounding_amount")),
        Money.of(row.getBigDecimal("tax_amount")),
        Money.of(row.getBigDecimal("discount_amount")),
        items,
        payments,
        createdAt,
        row.getObject("business_date", LocalDate.class));
  }

  private static <T> String[] array(List<T> rows, Function<T, Object> part) {
    return rows.stream().map(row -> part.apply(row).toString()).toArray(String[]::new);
  }
}
