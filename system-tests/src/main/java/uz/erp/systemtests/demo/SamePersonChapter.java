package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Eventually;

/** A customer is found by the phone however it is written; two who are one become one. */
final class SamePersonChapter implements Chapter {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String CUSTOMERS = "/api/customers/customers/";
  private static final String PHONE = "+998935550404";
  private static final List<String> SPELLINGS =
      List.of(
          "+998935550404",
          "935550404",
          "93 555-04-04",
          "(93) 555 04 04",
          "00998 93 555 04 04",
          "555-04-04");

  private final Counters counters;

  SamePersonChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "Twice the same customer";
  }

  @Override
  public List<String> needs() {
    return List.of(
        "GET " + CUSTOMERS + "duplicates/",
        "POST " + CUSTOMERS + "{id}/merge/",
        "GET " + CUSTOMERS + "{id}/purchase-history/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Till till = counters.second();
    long zuhra = counters.newCustomer(Map.of("name", "Zuhra Aliyeva", "phone", PHONE));
    for (String spelling : SPELLINGS) {
      agreements.check("found by " + spelling, zuhra, found(shop, spelling));
    }
    Answer taken =
        shop.owner().post(CUSTOMERS, Map.of("name", "Zuhra A.", "phone", "93 555 04 04"));
    agreements.check("registered again", "phone_taken", taken.code());
    long again =
        counters.newCustomer(
            Map.of("name", "Zuhra A.", "phone", "93 555 04 04", "allow_duplicate", true));
    Position eggs = Position.of(counters.goods("Eggs, 10"), 2);
    till.sell(Bill.of(eggs).of(zuhra).paidBy(Payment.CARD));
    till.sell(Bill.of(eggs, Position.of(counters.goods("Kefir 1 l"), 1)).of(again).paidBy("card"));
    CustomerBook book = counters.books().customer(zuhra);
    CustomerBook other = counters.books().customer(again);
    awaitPoints(shop, zuhra, book);
    awaitPoints(shop, again, other);
    agreements.check(
        "duplicates by phone",
        1,
        shop.owner().get(CUSTOMERS + "duplicates/?reason=phone").expect(200).number("/count"));

    shop.owner().post(CUSTOMERS + again + "/merge/", Map.of("into", zuhra)).expect(200);
    long purchases = book.purchases() + other.purchases();
    Answer history = shop.owner().get(CUSTOMERS + zuhra + "/purchase-history/").expect(200);
    agreements.check("purchases of the one", purchases, history.number("/summary/total_purchases"));
    agreements.check(
        "spent by the one",
        book.spent().add(other.spent()),
        history.decimal("/summary/total_spent"));
    agreements.check("points of the one", book.points().add(other.points()), points(shop, zuhra));
    agreements.check("the other", 404, shop.owner().get(CUSTOMERS + again + "/").status());
    agreements.check("found by the phone", zuhra, found(shop, PHONE));
  }

  /** The id of the only one who is found, else how many there are, below zero. */
  private static long found(Shop shop, String spelling) {
    Answer answer =
        shop.owner()
            .get(CUSTOMERS + "?search=" + URLEncoder.encode(spelling, StandardCharsets.UTF_8))
            .expect(200);
    return answer.number("/count") == 1 ? answer.number("/results/0/id") : -answer.number("/count");
  }

  private static void awaitPoints(Shop shop, long customer, CustomerBook book) {
    Eventually.get(
        "points of customer " + customer,
        BOUND,
        () -> points(shop, customer),
        seen -> seen.compareTo(book.points()) == 0);
  }

  private static BigDecimal points(Shop shop, long customer) {
    return shop.owner().get(CUSTOMERS + customer + "/loyalty/").expect(200).decimal("/balance");
  }
}
