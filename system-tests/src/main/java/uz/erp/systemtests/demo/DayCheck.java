package uz.erp.systemtests.demo;

import java.time.Duration;
import java.util.List;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;

/**
 * Waits until the reports have consumed everything, shows the day and compares it with the books.
 */
final class DayCheck {

  private static final Duration BOUND = Duration.ofSeconds(120);

  private final Paper paper;
  private final Agreements agreements;

  DayCheck(Paper paper, Agreements agreements) {
    this.paper = paper;
    this.agreements = agreements;
  }

  void run(Api owner, Books books, String firstDay, String lastDay) {
    String period =
        "/api/analytics/daily-sales/period/?start_date=%s&end_date=%s".formatted(firstDay, lastDay);
    long start = System.nanoTime();
    Answer totals =
        Eventually.last(
            BOUND,
            () -> owner.get(period).expect(200),
            seen ->
                seen.number("/totals/total_count") == books.sales()
                    && seen.number("/totals/refunds_count") == books.refunds());
    paper.heading("Today's report");
    paper.line("caught up %.1f s after the shifts were closed", (System.nanoTime() - start) / 1e9);
    Answer today = owner.get("/api/analytics/daily-sales/today/").expect(200);
    show(today);
    if (firstDay.equals(lastDay) && today.string("/date").equals(firstDay)) {
      check(today, books);
    } else {
      paper.line("(midnight has passed since the first sale: the period is checked instead)");
    }
    agreements.check("period: sales, net", books.net(), totals.decimal("/totals/total_sales"));
    agreements.check(
        "period: number of sales", books.sales(), totals.number("/totals/total_count"));
  }

  private void show(Answer today) {
    paper.table(
        List.of("date", " sales", " net", " gross", " refunds", " tax", " items", " profit"),
        List.of(
            List.of(
                today.string("/date"),
                today.at("/total_sales_count").asString(),
                Paper.figure(today.decimal("/total_sales")),
                Paper.figure(today.decimal("/gross_sales")),
                Paper.figure(today.decimal("/refunds_total")),
                Paper.figure(today.decimal("/total_tax")),
                Paper.figure(today.decimal("/total_items_sold")),
                Paper.figure(today.decimal("/total_profit")))));
    paper.line("");
  }

  private void check(Answer today, Books books) {
    agreements.check("number of sales", books.sales(), today.number("/total_sales_count"));
    agreements.check("sales, gross", books.gross(), today.decimal("/gross_sales"));
    agreements.check("number of refunds", books.refunds(), today.number("/refunds_count"));
    agreements.check("refunds", books.refunded(), today.decimal("/refunds_total"));
    agreements.check("sales, net", books.net(), today.decimal("/total_sales"));
    agreements.check(
        "average sale",
        Arithmetic.average(books.net(), books.sales()),
        today.decimal("/avg_sale_amount"));
    agreements.check("discounts", books.discount(), today.decimal("/total_discount"));
    agreements.check("tax, net", books.tax(), today.decimal("/total_tax"));
    agreements.check("items, net", books.items(), today.decimal("/total_items_sold"));
    agreements.check("cost of goods sold", books.cost(), today.decimal("/total_cost"));
    agreements.check("profit", books.net().subtract(books.cost()), today.decimal("/total_profit"));
    agreements.check("known customers", books.buyers(), today.number("/unique_customers"));
  }
}
