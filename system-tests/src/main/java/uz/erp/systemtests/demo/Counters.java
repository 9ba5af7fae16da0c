package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;

/**
 * Where the evening is played.
 *
 * @param till a cashier's, as is {@code second}
 * @param office where the owner gives refunds
 */
record Counters(Till till, Till second, Till office, Books books) {

  private static final Duration BOUND = Duration.ofSeconds(60);

  Goods goods(String name) {
    return books.goods(name);
  }

  /** The owner. */
  Api owner() {
    return office.api();
  }

  /** The token of an approval that the owner gives. */
  String approve(Object body) {
    return owner().post("/api/sales/overrides/", body).expect(201).string("/token");
  }

  /** The id of a new customer. */
  long newCustomer(Object form) {
    return owner().post("/api/customers/customers/", form).expect(201).number("/id");
  }

  void set(String setting, Object value) {
    owner().patch("/api/sales/settings/", Map.of(setting, value)).expect(200);
  }

  /**
   * Sells to a customer whose points or limit the till gets by an event, which may take a moment.
   */
  Receipt sellOnceConsumed(Till at, Bill bill) {
    long sale = at.draft(bill).number("/data/id");
    return at.complete(
        Eventually.last(BOUND, () -> at.checkout(sale, bill), answer -> answer.status() != 409),
        bill);
  }

  /** The id of the line of a draft with a product. */
  static long item(Answer draft, Goods goods) {
    for (var item : draft.at("/data/items")) {
      if (item.get("product").longValue() == goods.id()) {
        return item.get("id").longValue();
      }
    }
    throw new IllegalStateException("not in the draft: " + goods);
  }

  static BigDecimal pieces(int number) {
    return BigDecimal.valueOf(number);
  }
}
