package uz.erp.systemtests.chaos.history;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Where the effects of an operation are recorded, and what of an answer must be found there.
 *
 * @param sql one row for each effect in the schema {@code %1$s}: its identity, then its columns
 * @param promised how each column was promised
 */
record Ledger(
    Operation operation,
    String service,
    String sql,
    Map<String, Function<JsonNode, String>> promised) {

  /** Every operation that leaves a row of its own. */
  static final List<Ledger> ALL =
      List.of(
          new Ledger(
              Operation.OPEN_SESSION,
              "sales",
              "select opening_balance::text as identity, id from %1$s.cash_session",
              Map.of("id", at("/data/id"))),
          new Ledger(
              Operation.CLOSE_SESSION,
              "sales",
              """
              select id::text as identity, actual_cash, expected_cash, difference
              from %1$s.cash_session where status = 'closed'""",
              Map.of(
                  "actual_cash",
                  at("/data/actual_cash"),
                  "expected_cash",
                  at("/data/expected_cash"),
                  "difference",
                  at("/data/difference"))),
          new Ledger(
              Operation.CHECKOUT,
              "sales",
              """
              select client_uuid::text as identity, id, number, register_number, receipt_number,
                total_amount, change_amount, (
                  select string_agg(payment_method || ' ' || amount || ' ' || received_amount
                    || ' ' || change_amount, ', ' order by id)
                  from %1$s.sale_payment p where p.sale_id = s.id) as payments
              from %1$s.sale s where status in ('completed', 'refunded')""",
              Map.of(
                  "id",
                  at("/data/id"),
                  "number",
                  at("/data/number"),
                  "register_number",
                  at("/data/register_number"),
                  "receipt_number",
                  at("/data/receipt_number"),
                  "total_amount",
                  at("/data/total_amount"),
                  "change_amount",
                  at("/data/change_amount"),
                  "payments",
                  Ledger::payments)),
          new Ledger(
              Operation.REFUND,
              "sales",
              """
              select client_uuid::text as identity, id, sale_id, total_amount from %1$s.refund""",
              Map.of(
                  "id",
                  at("/data/refund/id"),
                  "sale_id",
                  at("/data/refund/sale"),
                  "total_amount",
                  at("/data/refund/total_amount"))),
          new Ledger(
              Operation.CASH,
              "sales",
              "select reason as identity, id, type, amount from %1$s.cash_movement",
              Map.of("id", at("/data/id"), "type", at("/data/type"), "amount", at("/data/amount"))),
          new Ledger(
              Operation.RECEIPT,
              "catalog",
              """
              select note as identity, id, (
                  select sum(quantity) from %1$s.goods_receipt_line l where l.receipt_id = r.id)
                as quantity
              from %1$s.goods_receipt r""",
              Map.of("id", at("/id"), "quantity", at("/lines/0/quantity"))),
          new Ledger(
              Operation.HIRE,
              "auth",
              """
              select u.username as identity, e.id, e.role
              from shared.employee e join shared.app_user u on u.id = e.user_id
                join shared.store s on s.id = e.store_id
              where s.schema_name = '%1$s' and starts_with(u.username, 'chaos_')""",
              Map.of("id", at("/data/employee/id"), "role", at("/data/employee/role"))),
          new Ledger(
              Operation.DISMISS,
              "auth",
              """
              select e.id::text as identity from shared.employee e
                join shared.store s on s.id = e.store_id
              where s.schema_name = '%1$s' and not e.is_active""",
              Map.of()));

  private static Function<JsonNode, String> at(String pointer) {
    return answer -> answer.at(pointer).asString("");
  }

  private static String payments(JsonNode answer) {
    return StreamSupport.stream(answer.at("/data/payments").spliterator(), false)
        .map(
            paid ->
                List.of("payment_method", "amount", "received_amount", "change_amount").stream()
                    .map(field -> paid.path(field).asString(""))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", "));
  }
}
