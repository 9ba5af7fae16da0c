package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.List;
import uz.erp.systemtests.client.Answer;

/** Cash is rounded to what coins there are, said so on a line of its own; a card is not. */
final class RoundingChapter implements Chapter {

  private static final BigDecimal STEP = new BigDecimal("100");

  private final Counters counters;

  RoundingChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "Cash is rounded";
  }

  @Override
  public List<String> needs() {
    return List.of("PATCH /api/sales/settings/", "POST /api/sales/sales/{id}/checkout/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Till till = counters.second();
    counters.set("cash_rounding", STEP);
    Bill asItIs = Bill.of(Position.of(counters.goods("Soap 90 g"), 2));

    Answer draft = till.draft(asItIs);
    Bill rounded = asItIs.rounded(STEP);
    Bill inCash = rounded.paid(Payment.cash(rounded.total(), new BigDecimal("20000.00")));
    agreements.check("to pay", asItIs.total(), draft.decimal("/data/total_amount"));
    agreements.check("to pay in cash", inCash.total(), draft.decimal("/data/cash_total"));
    Answer paid = till.checkout(draft.number("/data/id"), inCash).expect(200);
    till.complete(paid, inCash);
    agreements.check("rounded by", inCash.rounding(), paid.decimal("/data/rounding_amount"));
    agreements.check("paid", inCash.total(), paid.decimal("/data/total_amount"));

    Answer second = till.draft(asItIs);
    Bill byCard = asItIs.paidBy(Payment.CARD);
    Answer paidByCard = till.checkout(second.number("/data/id"), byCard).expect(200);
    till.complete(paidByCard, byCard);
    agreements.check(
        "a card is rounded by", Arithmetic.NOTHING, paidByCard.decimal("/data/rounding_amount"));
    counters.set("cash_rounding", 0);
  }
}
