package uz.erp.systemtests.journey;

import java.math.BigDecimal;
import java.util.function.Predicate;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Suite;

/** A store with one product and a cashier at an open till. */
record TradingStore(Store store, Person cashier, long product, String price, QuickTill till) {

  static final String BARCODE = "4780000000014";

  static TradingStore open(Suite suite, String name, String price) {
    Store store = suite.accounts().register(name);
    long product = Products.create(store.owner().api(), name + " product", BARCODE, price);
    Person cashier = suite.accounts().hire(store, "cashier", "Malika");
    return new TradingStore(
        store, cashier, product, price, QuickTill.open(cashier.api(), product, price));
  }

  Api owner() {
    return store.owner().api();
  }

  Answer today() {
    return owner().get("/api/analytics/daily-sales/today/").expect(200);
  }

  /** Today's report as soon as it is right, else as it is when the patience is used up. */
  Answer todayOnce(Predicate<Answer> right) {
    return Eventually.last(Patience.RECOVERY, this::today, right);
  }

  static Predicate<Answer> sales(long count) {
    return today -> today.number("/total_sales_count") == count;
  }

  BigDecimal onHand() {
    return owner()
        .get("/api/products/products/" + product + "/")
        .expect(200)
        .decimal("/stock/on_hand");
  }

  BigDecimal worth(long pieces) {
    return new BigDecimal(price).multiply(BigDecimal.valueOf(pieces));
  }
}
