package uz.erp.systemtests.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.Store;

/**
 * A new store with so many sales, of which one was sold at a till and the others are like it:
 * {@code sales.sql} says in what they differ.
 *
 * @param count those that were filled in; sale n of them, from 1, is the n-th oldest
 */
record FilledSales(Store store, List<Desk> desks, Api manager, int count) {

  private static final int CUSTOMERS = 5000;
  // a name holds no digits
  private static final String LETTERS = "абвгдежзик";
  private static final BigDecimal FIRST_PRICE = new BigDecimal("12900.00");
  private static final BigDecimal SECOND_PRICE = new BigDecimal("4200.00");
  private static final String SALES = "/api/sales/sales/";

  /**
   * @param seconds between two sales
   */
  static FilledSales fill(Api anyone, PrintStream out, int desks, int count, int seconds) {
    Accounts accounts = new Accounts(anyone);
    Store store = accounts.register("Bench Sales %d".formatted(count));
    List<Desk> open = Desk.open(accounts, store, desks);
    sellOne(store, open.getFirst());
    new Filling("sales", "sales.sql")
        .run(
            out,
            store,
            Map.of("count", count, "seconds", seconds, "customers", CUSTOMERS, "letters", LETTERS),
            List.of("sale", "sale_line", "sale_payment", "refund"));
    FilledSales filled =
        new FilledSales(store, open, accounts.hire(store, "manager", "Manager").api(), count);
    filled.requireSeen();
    return filled;
  }

  private static void sellOne(Store store, Desk desk) {
    Api owner = store.owner().api();
    long first = Products.create(owner, "Milk", Wares.barcode(1), FIRST_PRICE.toPlainString());
    long second = Products.create(owner, "Bread", Wares.barcode(2), SECOND_PRICE.toPlainString());
    Api till = desk.cashier().api();
    scan(till, desk, first);
    Answer draft = scan(till, desk, second);
    Object paid = Map.of("payment_method", "cash", "amount", draft.string("/data/total_amount"));
    till.post(SALES + draft.number("/data/id") + "/checkout/", Map.of("payments", List.of(paid)))
        .expect(200);
  }

  private static Answer scan(Api till, Desk desk, long product) {
    return till.post(SALES + "scan-item/", Map.of("session", desk.session(), "product", product))
        .expect(200);
  }

  int cancelled() {
    return count / 50;
  }

  int refunded() {
    return (count + 93) / 100;
  }

  /** What the customer with this id is called. */
  static String customer(int id) {
    return String.valueOf(id)
        .chars()
        .mapToObj(digit -> LETTERS.substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining("", "Клиент ", ""));
  }

  /** What the n-th one came to. */
  static BigDecimal total(int n) {
    return FIRST_PRICE.multiply(BigDecimal.valueOf(1 + n % 9)).add(SECOND_PRICE);
  }

  /** The store's number of the n-th one, which must not be cancelled; the model has number 1. */
  static long number(int n) {
    return 1 + n - n / 50;
  }

  /** Of the n-th one, as the suite shows it. */
  String receiptNumber(int n) {
    return manager
        .get(SALES + "?search=" + number(n))
        .expect(200)
        .string("/results/0/receipt_number");
  }

  /** The suite must see all of them, and one in the middle as it was meant. */
  private void requireSeen() {
    require("sales", count + 1, manager.get(SALES).expect(200).number("/count"));
    Map<String, Integer> by =
        Map.of(
            "cancelled", cancelled(),
            "refunded", refunded(),
            "completed", count + 1 - cancelled() - refunded());
    by.forEach(
        (status, expected) ->
            require(
                status,
                expected,
                manager.get(SALES + "?status=" + status).expect(200).number("/count")));
    int n = count / 2 + 1;
    Answer found = manager.get(SALES + "?search=" + number(n)).expect(200);
    require("number of one", number(n), found.number("/results/0/number"));
    require("total of one", total(n), found.decimal("/results/0/total_amount"));
    require("lines of one", 2, found.at("/results/0/items").size());
  }

  private static void require(String what, Object expected, Object seen) {
    if (!String.valueOf(expected).equals(String.valueOf(seen))) {
      throw new IllegalStateException(
          "%s: %s were filled in, the suite sees %s".formatted(what, expected, seen));
    }
  }
}
