package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;

/** A price set by hand, which takes an approval of its own. */
final class PriceChapter implements Chapter {

  private static final BigDecimal LOWER = new BigDecimal("44990.50");

  private final Counters counters;

  PriceChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "A price set by hand";
  }

  @Override
  public List<String> needs() {
    return List.of("POST /api/sales/sales/{id}/update-item/", "POST /api/sales/overrides/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Till till = counters.till();
    Goods coffee = counters.goods("Coffee instant 95 g");
    Answer draft = till.draft(Bill.of(Position.of(coffee, 2)));
    long sale = draft.number("/data/id");
    long item = Counters.item(draft, coffee);
    Map<String, Object> asked = Map.of("item_id", item, "unit_price", LOWER);
    agreements.check(
        "a cashier's own price",
        "override_required",
        till.change(sale, "update-item", asked).code());

    String token =
        counters.approve(
            Map.of("action", "price", "sale", sale, "item_id", item, "price", "44000.00"));
    Answer below =
        till.change(
            sale,
            "update-item",
            Map.of("item_id", item, "unit_price", "43999.99", "override_token", token));
    agreements.check("below what was approved", "override_invalid", below.code());
    Answer priced =
        till.change(
                sale,
                "update-item",
                Map.of("item_id", item, "unit_price", LOWER, "override_token", token))
            .expect(200);

    Bill bill = Bill.of(Position.at(LOWER, coffee, Counters.pieces(2))).paidBy(Payment.CARD);
    agreements.check("the price", LOWER, priced.decimal("/data/items/0/unit_price"));
    agreements.check(
        "the list price stays on the line",
        coffee.ware().price(),
        priced.decimal("/data/items/0/list_price"));
    agreements.check("to pay", bill.total(), priced.decimal("/data/total_amount"));
    agreements.check("tax in it", bill.tax(), priced.decimal("/data/tax_amount"));
    till.complete(sale, bill);
  }
}
