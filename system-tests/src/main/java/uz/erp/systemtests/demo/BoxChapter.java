package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Barcodes;
import uz.erp.systemtests.client.Eventually;

/** A box is scanned by a barcode of its own and has a price of its own; the shelf loses bottles. */
final class BoxChapter implements Chapter {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final int NUMBER = 900_002;
  private static final int BOTTLES = 6;
  private static final BigDecimal PRICE = new BigDecimal("131990.50");

  private final Counters counters;

  BoxChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "A box at the till";
  }

  @Override
  public List<String> needs() {
    return List.of("POST /api/products/products/{id}/packagings/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Till till = counters.till();
    Goods oil = counters.goods("Sunflower oil 1 l");
    String code = Barcodes.packaged(NUMBER);
    shop.owner()
        .post(
            "/api/products/products/" + oil.id() + "/packagings/",
            Map.of("unit", "box", "factor", BOTTLES, "barcode", code, "sale_price", PRICE))
        .expect(201);

    // the till learns of the new box by its event
    Answer draft =
        Eventually.last(
                BOUND,
                () -> till.scan(Map.of("session", till.session(), "barcode", code, "quantity", 2)),
                answer -> answer.status() == 200)
            .expect(200);

    BigDecimal two = BigDecimal.valueOf(2);
    Position boxes =
        new Position(
            oil, Counters.pieces(2 * BOTTLES), Arithmetic.worth(PRICE, two), Arithmetic.NOTHING);
    Bill bill = Bill.of(boxes).paid(Payment.cash(boxes.total(), new BigDecimal("300000.00")));
    agreements.check("boxes", two, draft.decimal("/data/items/0/packaging_quantity"));
    agreements.check("bottles in them", boxes.quantity(), draft.decimal("/data/items/0/quantity"));
    agreements.check("to pay", bill.total(), draft.decimal("/data/total_amount"));
    Answer paid = till.checkout(draft.number("/data/id"), bill).expect(200);
    till.complete(paid, bill);
    agreements.check(
        "change", bill.payments().getFirst().change(), paid.decimal("/data/change_amount"));
  }
}
