package uz.erp.systemtests.demo;

import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;

/** Discounts on a line and on the whole sale; beyond the limit once, with an approval. */
final class DiscountChapter implements Chapter {

  private final Counters counters;

  DiscountChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "Discounts, and one that the owner approves";
  }

  @Override
  public List<String> needs() {
    return List.of(
        "POST /api/sales/sales/{id}/update-item/",
        "POST /api/sales/sales/{id}/discount/",
        "POST /api/sales/overrides/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Till till = counters.till();
    Goods milk = counters.goods("Milk 3.2 % 1 l");
    Position rye = Position.of(counters.goods("Rye loaf"), 2);
    Position oil = Position.of(counters.goods("Sunflower oil 1 l"), 1);
    Position full = Position.of(milk, 3);
    Answer draft = till.draft(Bill.of(full, rye, oil));
    long sale = draft.number("/data/id");

    Answer line =
        till.change(
                sale,
                "update-item",
                Map.of("item_id", Counters.item(draft, milk), "discount_percent", "5"))
            .expect(200);
    Bill onTheLine = Bill.of(full.lessPercent("5"), rye, oil);
    check(agreements, "5 % off the milk", onTheLine, line);
    Answer within = till.change(sale, "discount", Map.of("percent", "5")).expect(200);
    check(agreements, "5 % off all of it", onTheLine.off("5"), within);

    Answer beyond = till.change(sale, "discount", Map.of("percent", "20"));
    agreements.check("20 % without an approval", "override_required", beyond.code());
    String token =
        counters.approve(
            Map.of("action", "discount", "sale", sale, "max_percent", "25", "reason", "dented"));
    Answer approved =
        till.change(sale, "discount", Map.of("percent", "20", "override_token", token)).expect(200);
    Bill bill = onTheLine.off("20");
    check(agreements, "20 % with it", bill, approved);
    Answer again = till.change(sale, "discount", Map.of("percent", "25", "override_token", token));
    agreements.check("the approval a second time", "override_invalid", again.code());

    till.complete(sale, bill.paidBy(Payment.CARD));
  }

  private static void check(Agreements agreements, String what, Bill bill, Answer sale) {
    agreements.check(what + ": discount", bill.discount(), sale.decimal("/data/discount_amount"));
    agreements.check(what + ": tax", bill.tax(), sale.decimal("/data/tax_amount"));
    agreements.check(what + ": to pay", bill.total(), sale.decimal("/data/total_amount"));
    for (int i = 0; i < bill.positions().size(); i++) {
      agreements.check(
          what + ": line " + (i + 1),
          bill.positions().get(i).total(),
          sale.decimal("/data/items/" + i + "/total"));
    }
  }
}
