package uz.erp.systemtests.demo;

import java.util.List;
import uz.erp.systemtests.client.Answer;

/** A sale that comes to nothing says why and takes no number. */
final class CancelChapter implements Chapter {

  private final Counters counters;

  CancelChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "A cancelled sale";
  }

  @Override
  public List<String> needs() {
    return List.of("POST /api/sales/sales/{id}/cancel/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Till till = counters.till();
    Bill towels = Bill.of(Position.of(counters.goods("Paper towels, 2 rolls"), 1));
    Receipt before = till.sell(towels.paidBy(Payment.CARD));
    long sale =
        till.draft(Bill.of(Position.of(counters.goods("Batteries AA, 4"), 2))).number("/data/id");

    Answer cancelled = till.cancel(sale, "changed her mind");
    Receipt after = till.sell(towels.paidBy(Payment.CARD));

    agreements.check("it is", "cancelled", cancelled.string("/data/status"));
    agreements.check("because", "changed her mind", cancelled.string("/data/cancel_reason"));
    agreements.check("its number", "null", cancelled.at("/data/number").toString());
    agreements.check("the number after it", before.number() + 1, after.number());
    agreements.check(
        "paying it all the same", 409, till.checkout(sale, towels.paidBy(Payment.CARD)).status());
  }
}
