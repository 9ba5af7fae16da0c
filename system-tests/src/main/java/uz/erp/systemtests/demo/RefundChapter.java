package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;

/** Goods come back by line and quantity, the money the way it came, never more than was sold. */
final class RefundChapter implements Chapter {

  private final Counters counters;

  RefundChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "Brought back, in parts";
  }

  @Override
  public List<String> needs() {
    return List.of("POST /api/sales/sales/{id}/refund/", "GET /api/sales/sales/{id}/refunds/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Position tea = Position.of(counters.goods("Black tea 100 g"), 3);
    Position soap = Position.of(counters.goods("Soap 90 g"), 2);
    Bill bill = Bill.of(tea, soap).off("7");
    Position cheaperTea = bill.positions().getFirst();
    Position cheaperSoap = bill.positions().getLast();
    BigDecimal cash = new BigDecimal("20000.00");
    bill = bill.paid(Payment.cash(cash), Payment.by(Payment.CARD, bill.total().subtract(cash)));
    long sale = counters.till().draft(bill).number("/data/id");
    counters.till().change(sale, "discount", Map.of("percent", "7")).expect(200);
    Receipt receipt = counters.till().complete(sale, bill);

    Refunding atTheTill = new Refunding(counters.till(), receipt);
    agreements.check(
        "by the cashier",
        "override_required",
        atTheTill.ask(atTheTill.items("torn", tea.goods(), BigDecimal.ONE)).code());
    Refunding refunding = new Refunding(counters.office(), receipt);
    Position.Returned one = cheaperTea.returned(BigDecimal.ONE);
    Map<String, Object> byCard = refunding.items("torn", tea.goods(), BigDecimal.ONE);
    byCard.put("payments", List.of(Map.of("payment_method", "card", "amount", one.total())));
    Answer first = refunding.ask(byCard).expect(200);
    counters.office().takeBack(receipt, List.of(one), List.of(Payment.by("card", one.total())));
    agreements.check("one of three", one.total(), first.decimal("/data/refund/total_amount"));
    agreements.check("tax in it", one.tax(), first.decimal("/data/refund/tax_amount"));
    agreements.check(
        "three of the two left",
        "refund_exceeds_sold",
        refunding.ask(refunding.items("torn", tea.goods(), Counters.pieces(3))).code());

    List<Position.Returned> others =
        List.of(
            cheaperTea.returned(BigDecimal.ONE, Counters.pieces(2)),
            cheaperSoap.returned(Counters.pieces(2)));
    BigDecimal left = bill.total().subtract(one.total());
    // cash first, as it needs no bank
    List<Payment> money =
        List.of(Payment.cash(cash), Payment.by(Payment.CARD, left.subtract(cash)));
    Answer rest = refunding.ask(Map.of("reason", "all of it")).expect(200);
    counters.office().takeBack(receipt, others, money);
    agreements.check("all the rest", left, rest.decimal("/data/refund/total_amount"));
    for (int i = 0; i < money.size(); i++) {
      String payment = "/data/refund/payments/" + i;
      agreements.check(
          "paid back", money.get(i).method(), rest.string(payment + "/payment_method"));
      agreements.check("as much", money.get(i).amount(), rest.decimal(payment + "/amount"));
    }
    agreements.check("the sale is", "refunded", rest.string("/data/status"));
    agreements.check("given back in all", bill.total(), rest.decimal("/data/refunded_amount"));
    agreements.check("once more", 409, refunding.ask(Map.of("reason", "again")).status());
  }
}
