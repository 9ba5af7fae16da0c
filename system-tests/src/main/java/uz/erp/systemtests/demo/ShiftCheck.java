package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;

/** Shows the final report of a shift and holds it against the books. */
final class ShiftCheck {

  private static final List<String> MONEY = List.of("cash", "card", "mobile", "transfer");
  private static final List<String> METHODS =
      Stream.concat(MONEY.stream(), Stream.of(Payment.POINTS, Payment.CREDIT)).toList();

  private final Paper paper;
  private final Agreements agreements;

  ShiftCheck(Paper paper, Agreements agreements) {
    this.paper = paper;
    this.agreements = agreements;
  }

  void run(String whose, Till till, BigDecimal counted) {
    Answer report = till.drawer().report();
    show(whose, report);
    ShiftBook book = till.shift();
    agreements.check("opening balance", book.opening, report.decimal("/opening_balance"));
    agreements.check("number of sales", book.sales, report.number("/sales_count"));
    agreements.check("sales", book.total, report.decimal("/sales_total"));
    agreements.check(
        "average sale",
        Arithmetic.average(book.total, book.sales),
        report.decimal("/average_sale"));
    agreements.check("discounts", book.discount, report.decimal("/discount_total"));
    agreements.check("cash rounding", book.rounding, report.decimal("/rounding_total"));
    agreements.check("cancelled sales", book.cancelled, report.number("/cancelled_count"));
    agreements.check("tax in sales", book.tax, report.decimal("/tax_total"));
    agreements.check("items", book.items, report.decimal("/items_quantity"));
    METHODS.forEach(
        method -> {
          agreements.check(
              "sales by " + method,
              book.taken.amount(method),
              amount(report, "sales_by_method", method));
          agreements.check(
              "payments by " + method,
              book.taken.count(method),
              entry(report, "sales_by_method", method).get("count").longValue());
        });
    agreements.check("number of refunds", book.refunds, report.number("/refunds_count"));
    agreements.check("refunds", book.refunded, report.decimal("/refunds_total"));
    METHODS.forEach(
        method ->
            agreements.check(
                "refunds by " + method,
                book.givenBack.amount(method),
                amount(report, "refunds_by_method", method)));
    agreements.check(
        "net of refunds", book.total.subtract(book.refunded), report.decimal("/net_total"));
    MONEY.forEach(
        method ->
            agreements.check(
                "debts paid by " + method,
                book.debts.amount(method),
                amount(report, "debt_payments_by_method", method)));
    agreements.check("cash received", book.cashReceived, report.decimal("/cash_received"));
    agreements.check("change given", book.change, report.decimal("/change_given"));
    agreements.check("cash paid in", book.paidIn, report.decimal("/cash_in"));
    agreements.check("cash paid out", book.paidOut, report.decimal("/cash_out"));
    agreements.check("expected cash", book.expectedCash(), report.decimal("/expected_cash"));
    agreements.check("counted cash", counted, report.decimal("/actual_cash"));
    agreements.check(
        "difference", counted.subtract(book.expectedCash()), report.decimal("/difference"));
  }

  private void show(String whose, Answer report) {
    paper.heading("Shift report of " + whose);
    paper.line(
        "%s report No %d, %s, %s",
        report.string("/type").toUpperCase(Locale.ROOT),
        report.number("/z_number"),
        report.string("/register_name"),
        report.string("/status"));
    List<List<String>> rows = new ArrayList<>();
    for (String method : METHODS) {
      rows.add(
          List.of(
              method,
              entry(report, "sales_by_method", method).get("count").asString(),
              Paper.figure(amount(report, "sales_by_method", method)),
              Paper.figure(amount(report, "refunds_by_method", method))));
    }
    paper.table(List.of("method", " payments", " sales", " refunds"), rows);
    paper.line("");
  }

  private static BigDecimal amount(Answer report, String list, String method) {
    return new BigDecimal(entry(report, list, method).get("amount").stringValue());
  }

  private static JsonNode entry(Answer report, String list, String method) {
    for (JsonNode entry : report.at("/" + list)) {
      if (entry.path("payment_method").asString("").equals(method)) {
        return entry;
      }
    }
    throw new IllegalStateException(list + " has no " + method + ": " + report);
  }
}
