package uz.erp.systemtests.demo;

import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;

/** A sale is put on hold, another customer is served, and it goes on at another till. */
final class ParkingChapter implements Chapter {

  private static final String HELD = "/api/sales/sales/held/";

  private final Counters counters;

  ParkingChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "A parked sale goes on at another till";
  }

  @Override
  public List<String> needs() {
    return List.of(
        "POST /api/sales/sales/{id}/hold/", "POST /api/sales/sales/{id}/resume/", "GET " + HELD);
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Till till = counters.till();
    Till second = counters.second();
    Bill parked =
        Bill.of(
            Position.of(counters.goods("Green tea No 95, 100 g"), 2),
            Position.of(counters.goods("Plastic bag"), 3));
    long sale = till.draft(parked).number("/data/id");
    till.change(sale, "hold", Map.of("note", "forgot the wallet")).expect(200);

    Answer held = second.api().get(HELD).expect(200);
    agreements.check("parked sales", 1, held.number("/count"));
    agreements.check("the note", "forgot the wallet", held.string("/results/0/hold_note"));
    till.sell(Bill.of(Position.of(counters.goods("Matches, 10 boxes"), 1)).paidBy(Payment.CARD));
    Answer resumed = second.change(sale, "resume", Map.of("session", second.session())).expect(200);

    agreements.check("to pay there", parked.total(), resumed.decimal("/data/total_amount"));
    agreements.check("the session it is of", second.session(), resumed.number("/data/session"));
    second.complete(sale, parked.paidBy("mobile"));
    agreements.check(
        "parked sales after it", 0, second.api().get(HELD).expect(200).number("/count"));
  }
}
