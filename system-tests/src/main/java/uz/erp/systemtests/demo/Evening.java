package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;

/** Everything a till can do, a chapter each; then the reports of the day once more. */
final class Evening {

  private final Paper paper;
  private final Agreements agreements;
  private final Chapters chapters;

  Evening(Paper paper, Agreements agreements, Chapters chapters) {
    this.paper = paper;
    this.agreements = agreements;
    this.chapters = chapters;
  }

  /**
   * @param firstDay the day of the first sale that the books know of
   */
  void run(Api anyone, Shop shop, Books books, String firstDay) {
    Person sardor = new Accounts(anyone).hire(shop.store(), "cashier", "Sardor");
    Counters counters =
        new Counters(
            open(shop, shop.cashier().api(), "Till 2", books),
            open(shop, sardor.api(), "Till 3", books),
            open(shop, shop.owner(), "Office 2", books),
            books);
    chapters.play(
        shop,
        new DiscountChapter(counters),
        new PriceChapter(counters),
        new BoxChapter(counters),
        new RoundingChapter(counters),
        new LoyaltyChapter(counters),
        new CreditChapter(counters),
        new ParkingChapter(counters),
        new CancelChapter(counters),
        new RefundChapter(counters),
        new ReceiptChapter(counters),
        new PastSalesChapter(counters),
        new SamePersonChapter(counters),
        new ErasureChapter(counters),
        new TwoTillsChapter(counters),
        new CountChapter(counters));
    close(counters.second());
    close(counters.office());
    report(shop, counters, firstDay);
  }

  private static Till open(Shop shop, Api api, String register, Books books) {
    return Till.open(api, shop.newRegister(register), books, new BigDecimal("250000.00"));
  }

  private static void close(Till till) {
    till.drawer().close(till.shift().expectedCash());
  }

  private void report(Shop shop, Counters counters, String firstDay) {
    Api owner = shop.owner();
    String today = owner.get("/api/analytics/daily-sales/today/").expect(200).string("/date");
    new DayCheck(paper, agreements).run(owner, counters.books(), firstDay, today);
    new StockCheck(paper, agreements).run(owner, counters.books());
    ShiftCheck shifts = new ShiftCheck(paper, agreements);
    shifts.run("the first till", counters.till(), CountChapter.found(counters.till().shift()));
    shifts.run("the second till", counters.second(), counters.second().shift().expectedCash());
    shifts.run("the office", counters.office(), counters.office().shift().expectedCash());
  }
}
