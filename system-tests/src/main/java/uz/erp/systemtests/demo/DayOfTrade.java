package uz.erp.systemtests.demo;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;

/**
 * Plays one day of a shop through the gateway: opening, deliveries, sales, refunds, cash in and
 * out, closing; then the reports, each figure against books kept apart, and the work behind the
 * till.
 */
public final class DayOfTrade {

  private static final long SEED = 1417;
  private static final BigDecimal SHORTAGE = new BigDecimal("1500.00");

  private final Api anyone;
  private final Paper paper;
  private final Agreements agreements;
  private @Nullable Shop shop;

  public DayOfTrade(Api anyone, PrintStream out) {
    this.anyone = anyone;
    this.paper = new Paper(out);
    this.agreements = new Agreements(paper);
  }

  /** Plays it with so many sales; the shop is new in every run, the shoppers are the same. */
  public Agreements play(int sales) {
    paper.heading("Morning");
    Opening opening = new Opening(anyone, paper);
    shop = opening.open("Chorsu Market");
    Api owner = shop.owner();
    Books books = new Books(shop.goods());
    opening.receive(shop, books);

    paper.heading("The shift");
    Till till =
        Till.open(
            shop.cashier().api(), shop.newRegister("Till 1"), books, new BigDecimal("300000.00"));
    paper.line("Till 1 opened with 300 000.00 in the drawer");
    Till office = Till.open(owner, shop.newRegister("Office"), books, new BigDecimal("500000.00"));
    paper.line("Office, where the owner gives refunds, opened with 500 000.00");
    List<Receipt> receipts = sell(till, books, shop, sales);
    refund(office, receipts);
    BigDecimal counted = till.shift().expectedCash().subtract(SHORTAGE);
    till.drawer().close(counted);
    office.drawer().close(office.shift().expectedCash());
    paper.line("closed; the cashier counted %s too little", SHORTAGE);

    String first = receipts.getFirst().businessDate();
    // a refund after midnight belongs to the next day
    String last = owner.get("/api/analytics/daily-sales/today/").expect(200).string("/date");
    new DayCheck(paper, agreements).run(owner, books, first, last);
    new TopProductsCheck(paper, agreements).run(owner, books, first, last);
    new StockCheck(paper, agreements).run(owner, books);
    new ReceiptsCheck(paper, agreements).run(owner, books, till, receipts);
    new ShiftCheck(paper, agreements).run("the cashier", till, counted);
    new ShiftCheck(paper, agreements).run("the owner", office, office.shift().expectedCash());

    Chapters chapters = new Chapters(paper, agreements, Offer.of(anyone));
    paper.heading("The evening's delivery");
    opening.receive(shop, books);
    new Evening(paper, agreements, chapters).run(anyone, shop, books, first);
    new LateDelivery(paper, agreements).run(owner, books);
    Backoffice.play(anyone, shop, chapters);
    return agreements;
  }

  /** The store it was played in. */
  public Store store() {
    return Objects.requireNonNull(shop).store();
  }

  private List<Receipt> sell(Till till, Books books, Shop shop, int sales) {
    Shoppers shoppers =
        new Shoppers(SEED, shop.goods(), shop.customers(), goods -> books.product(goods).onHand());
    List<Receipt> receipts = new ArrayList<>();
    while (receipts.size() < sales) {
      Receipt receipt = till.sell(shoppers.next());
      receipts.add(receipt);
      tell(receipt, receipts.size(), sales);
      if (receipts.size() == sales / 3) {
        till.drawer().payIn(new BigDecimal("200000.00"), "change from the bank");
        paper.line("       paid in   200 000.00, change from the bank");
      } else if (receipts.size() == sales * 2 / 3) {
        till.drawer().payOut(new BigDecimal("750000.50"), "collection");
        paper.line("       paid out  750 000.50, collection");
      }
    }
    return receipts;
  }

  private void tell(Receipt receipt, int number, int sales) {
    int step = Math.max(1, sales / 12);
    if (number == 1 || number % step == 0) {
      paper.line(
          "%4d   %-24s %2d lines %14s  %s",
          number,
          receipt.receiptNumber(),
          receipt.items().size(),
          Paper.figure(receipt.total()),
          String.join(" + ", receipt.bill().payments().stream().map(DayOfTrade::tell).toList()));
    }
  }

  private static String tell(Payment payment) {
    return payment.isCash() && payment.change().signum() > 0
        ? "cash %s, change %s"
            .formatted(Paper.figure(payment.received()), Paper.figure(payment.change()))
        : payment.method() + " " + Paper.figure(payment.amount());
  }

  private void refund(Till office, List<Receipt> receipts) {
    Receipt whole =
        receipts.stream()
            .filter(receipt -> receipt.bill().payments().size() > 1)
            .findFirst()
            .orElse(receipts.getFirst());
    new Refunding(office, whole).all();
    paper.line("refunded %s, all of it: %s", whole.receiptNumber(), Paper.figure(whole.total()));
    Receipt other =
        receipts.stream()
            .filter(receipt -> !receipt.equals(whole) && weighed(receipt) != null)
            .filter(receipt -> receipt.bill().payments().size() == 1)
            .findFirst()
            .orElseThrow();
    Position position = Objects.requireNonNull(weighed(other));
    BigDecimal part = new BigDecimal("0.115");
    new Refunding(office, other).part(position, part);
    paper.line(
        "refunded %s, %s kg of %s: %s",
        other.receiptNumber(),
        part,
        position.goods().ware().name(),
        Paper.figure(position.returned(part).total()));
  }

  private static @Nullable Position weighed(Receipt receipt) {
    return receipt.bill().positions().stream()
        .filter(position -> position.goods().ware().isWeighed())
        .findFirst()
        .orElse(null);
  }
}
