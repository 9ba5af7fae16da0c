package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Eventually;

/** Points come with a purchase, pay for a part of the next, and go when it is brought back. */
final class LoyaltyChapter implements Chapter {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final BigDecimal PERCENT = new BigDecimal("3");

  private final Counters counters;

  LoyaltyChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "Points";
  }

  @Override
  public List<String> needs() {
    return List.of(
        "PATCH /api/customers/loyalty/settings/", "GET /api/customers/customers/{id}/loyalty/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Till till = counters.till();
    shop.owner()
        .patch(
            "/api/customers/loyalty/settings/",
            Map.of("is_active", true, "earn_percent", PERCENT, "min_total", 0))
        .expect(200);
    counters.books().thank(PERCENT);
    long nodira = counters.newCustomer(Map.of("name", "Nodira", "phone", "+998935550101"));
    CustomerBook book = counters.books().customer(nodira);
    Position powder = Position.of(counters.goods("Washing powder 1 kg"), 3);
    Position paste = Position.of(counters.goods("Toothpaste 100 ml"), 2);

    till.sell(Bill.of(powder, paste).of(nodira).paidBy(Payment.CARD));
    check("points earned", agreements, nodira, book);

    Bill next = Bill.of(paste).of(nodira);
    BigDecimal points = book.points().subtract(new BigDecimal("0.50"));
    Bill bill =
        next.paid(Payment.by(Payment.POINTS, points), Payment.cash(next.total().subtract(points)));
    Receipt receipt = counters.sellOnceConsumed(till, bill);
    check("points left after spending", agreements, nodira, book);

    Position.Returned one = paste.returned(BigDecimal.ONE);
    List<Payment> money =
        List.of(Payment.by(Payment.POINTS, points), Payment.cash(one.total().subtract(points)));
    Refunding refunding = new Refunding(counters.office(), receipt);
    Map<String, Object> body = refunding.items("spare", paste.goods(), BigDecimal.ONE);
    body.put("payments", money.stream().map(LoyaltyChapter::back).toList());
    refunding.ask(body).expect(200);
    counters.office().takeBack(receipt, List.of(one), money);
    check("points after bringing back half", agreements, nodira, book);
  }

  private static Map<String, Object> back(Payment payment) {
    return Map.of("payment_method", payment.method(), "amount", payment.amount());
  }

  private void check(String what, Agreements agreements, long customer, CustomerBook book) {
    String path = "/api/customers/customers/" + customer + "/loyalty/";
    Answer found =
        Eventually.last(
            BOUND,
            () -> counters.owner().get(path).expect(200),
            seen -> seen.decimal("/balance").compareTo(book.points()) == 0);
    agreements.check(what, book.points(), found.decimal("/balance"));
  }
}
