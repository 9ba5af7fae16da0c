package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Import;
import uz.erp.systemtests.client.Upload;

/** What was sold before the store came here: in the reports of its own days, and nowhere else. */
final class PastSalesChapter implements Chapter {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String IMPORTS = "/api/sales/import/";
  private static final String PAST = "/api/sales/past-sales/";
  private static final String FIRST = "2024-03-08";
  private static final String SECOND = "2024-03-09";

  private final Counters counters;

  PastSalesChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "Sales from before";
  }

  @Override
  public List<String> needs() {
    return List.of("POST " + IMPORTS, "GET " + IMPORTS + "{id}/", "GET " + PAST);
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Position milk = Position.of(counters.goods("Milk 3.2 % 1 l"), 4);
    Position bread = Position.of(counters.goods("White loaf"), 2);
    Position rice =
        Position.of(counters.goods("Rice Lazer"), new BigDecimal("1.250"))
            .less(new BigDecimal("237.50"));
    Map<String, Bill> days = Map.of(FIRST, Bill.of(milk, bread), SECOND, Bill.of(rice));
    String file =
        "date,receipt,register,sku,quantity,price,discount,tax,cost,payment_method\n"
            + row(FIRST, "A-1", milk, "cash")
            + row(FIRST, "A-1", bread, "cash")
            + row(SECOND, "A-2", rice, "card")
            + SECOND
            + ",A-3,Old till,NO-SUCH-WARE,1,1000,0,0,0,cash\n";

    check("dry run", agreements, run(shop, file, true));
    agreements.check("past sales after the dry run", 0, pastSales(shop));
    check("loading", agreements, run(shop, file, false));
    agreements.check("past sales after loading", 2, pastSales(shop));

    String period =
        "/api/analytics/daily-sales/period/?start_date=%s&end_date=%s".formatted(FIRST, SECOND);
    Answer report =
        Eventually.last(
            BOUND,
            () -> shop.owner().get(period).expect(200),
            seen -> seen.number("/totals/total_count") == 2);
    agreements.check("days in the reports", 2, report.at("/daily_reports").size());
    for (JsonNode day : report.at("/daily_reports")) {
      String date = day.path("date").asString("");
      Bill bill = days.getOrDefault(date, Bill.of());
      BigDecimal cost =
          bill.positions().stream().map(Position::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
      agreements.check(date + ": sales", bill.total(), Pages.decimal(day, "total_sales"));
      agreements.check(date + ": discounts", bill.discount(), Pages.decimal(day, "total_discount"));
      agreements.check(date + ": tax", bill.tax(), Pages.decimal(day, "total_tax"));
      agreements.check(date + ": cost", cost, Pages.decimal(day, "total_cost"));
    }
    BigDecimal stock = counters.books().product(milk.goods()).onHand();
    agreements.check(
        "stock of the milk",
        stock,
        Eventually.last(BOUND, () -> onHand(shop, milk), onHand -> onHand.compareTo(stock) == 0));
    agreements.check(
        "expected in the drawer",
        counters.till().shift().expectedCash(),
        counters.till().drawer().report(shop.owner()).decimal("/expected_cash"));
  }

  private static String row(String day, String receipt, Position line, String method) {
    return "%s,%s,Old till,%s,%s,%s,%s,%s,%s,%s%n"
        .formatted(
            day,
            receipt,
            line.goods().ware().sku(),
            line.quantity(),
            line.goods().ware().price(),
            line.discount(),
            line.tax(),
            line.goods().ware().cost(),
            method);
  }

  private static Answer run(Shop shop, String file, boolean dryRun) {
    return Import.PAST_SALES.run(shop.owner(), Upload.csv(file), dryRun, BOUND);
  }

  private static void check(String what, Agreements agreements, Answer done) {
    agreements.check(what + ": ended", "done", done.string("/status"));
    agreements.check(what + ": rows", 3, done.number("/imported"));
    agreements.check(what + ": refused", 1, done.number("/failed"));
    agreements.check(what + ": sales", 2, done.number("/sales"));
  }

  private static long pastSales(Shop shop) {
    return shop.owner().get(PAST).expect(200).number("/count");
  }

  private static BigDecimal onHand(Shop shop, Position line) {
    return shop.owner()
        .get("/api/products/products/" + line.goods().id() + "/")
        .expect(200)
        .decimal("/stock/on_hand");
  }
}
