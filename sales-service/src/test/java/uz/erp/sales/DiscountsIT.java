package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

class DiscountsIT extends TradingIT {

  private static final String SETTINGS = "/api/sales/settings/";

  private TestAnswer discount(TestApi who, long sale, String body) {
    return who.post(SALES + sale + "/discount/", body);
  }

  private TestAnswer update(TestApi who, long sale, String body) {
    return who.post(SALES + sale + "/update-item/", body);
  }

  @Test
  void aDiscountOnTheSaleIsSplitExactlyAndAgainWhenLinesChange() {
    product(1, "10.00");
    product(2, "10.00");
    product(3, "10.00");
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    scan(cashier, session, 2, "1").expect(200);
    scan(cashier, session, 3, "1").expect(200);

    TestAnswer given =
        discount(cashier, sale, "{\"amount\": 1, \"reason\": \" Постоянный \"}").expect(200);
    assertThat(given.at("/message")).isEqualTo("Скидка установлена");
    assertThat(given.at("/data/total_amount")).isEqualTo("29.00");
    assertThat(given.at("/data/discount_amount")).isEqualTo("1.00");
    assertThat(given.at("/data/discount/amount")).isEqualTo("1.00");
    assertThat(given.at("/data/discount/reason")).isEqualTo("Постоянный");
    assertThat(given.at("/data/items/0/order_discount_amount")).isEqualTo("0.34");
    assertThat(given.at("/data/items/1/order_discount_amount")).isEqualTo("0.33");
    assertThat(given.at("/data/items/2/discount_amount")).isEqualTo("0.33");

    String third = given.at("/data/items/2/id");
    TestAnswer fewer = cashier.delete(SALES + sale + "/remove-item/?item_id=" + third).expect(200);
    assertThat(fewer.at("/data/items/0/order_discount_amount")).isEqualTo("0.50");
    assertThat(fewer.at("/data/total_amount")).isEqualTo("19.00");
    assertThat(cashier.get(SALES + sale + "/").at("/items/1/total")).isEqualTo("9.50");

    TestAnswer none = discount(cashier, sale, "{\"percent\": 0}").expect(200);
    assertThat(none.at("/data/total_amount")).isEqualTo("20.00");
    assertThat(none.json().at("/data/discount").isNull()).isTrue();
    payCash(cashier, sale, "20").expect(200);
    assertThat(discount(cashier, sale, "{\"percent\": 1}").expect(409).at("/code"))
        .isEqualTo("sale_already_completed");
  }

  @Test
  void aLineHasItsOwnDiscountBesideItsShare() {
    product(1, "100.00");
    product(2, "100.00");
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    TestAnswer two = scan(cashier, session, 2, "1").expect(200);
    String item = two.at("/data/items/0/id");
    discount(cashier, sale, "{\"percent\": 5, \"item_id\": %s}".formatted(item)).expect(200);
    TestAnswer both = discount(cashier, sale, "{\"percent\": 4}").expect(200);
    assertThat(both.at("/data/items/0/discount_amount")).isEqualTo("8.80");
    assertThat(both.at("/data/items/0/order_discount_amount")).isEqualTo("3.80");
    assertThat(both.at("/data/items/0/discount/percent")).isEqualTo("5.00");
    assertThat(both.at("/data/items/1/discount_amount")).isEqualTo("4.00");
    assertThat(both.at("/data/total_amount")).isEqualTo("187.20");
    TestAnswer changed =
        update(cashier, sale, "{\"item_id\": %s, \"discount_amount\": 2}".formatted(item))
            .expect(200);
    assertThat(changed.at("/data/items/0/discount_amount")).isEqualTo("5.92");
  }

  @Test
  void aDiscountIsEitherInPercentOrAnAmountAndNotMoreThanThereIs() {
    product(1, "10.00");
    long session = openSession(manager);
    TestAnswer scanned = scan(manager, session, 1, "1").expect(200);
    long sale = id(scanned);
    String item = scanned.at("/data/items/0/id");
    assertThat(discount(manager, sale, "{}").expect(400).at("/percent/0")).isNotBlank();
    assertThat(discount(manager, sale, "{\"percent\":1,\"amount\":1}").expect(400).at("/amount/0"))
        .isNotBlank();
    assertThat(discount(manager, sale, "{\"percent\":101}").expect(400).at("/percent/0"))
        .isNotBlank();
    assertThat(discount(manager, sale, "{\"amount\":-1}").expect(400).at("/amount/0")).isNotBlank();
    assertThat(discount(manager, sale, "{\"amount\":10.01}").expect(400).at("/amount/0"))
        .isNotBlank();
    discount(manager, sale, "{\"amount\":1,\"item_id\":99999}").expect(404);
    assertThat(
            update(manager, sale, "{\"item_id\":%s}".formatted(item)).expect(400).at("/quantity/0"))
        .isNotBlank();
    assertThat(discount(manager, sale, "{\"amount\":10}").expect(200).at("/data/total_amount"))
        .isEqualTo("0.00");
  }

  @Test
  void aCashierGivesNoMoreThanTheLimitLineAndSaleTogether() {
    product(1, "100.00");
    long session = openSession(cashier);
    TestAnswer scanned = scan(cashier, session, 1, "1").expect(200);
    long sale = id(scanned);
    String item = scanned.at("/data/items/0/id");
    TestAnswer refused = discount(cashier, sale, "{\"percent\": 11}").expect(403);
    assertThat(refused.at("/code")).isEqualTo("override_required");
    assertThat(refused.at("/limit_percent")).isEqualTo("10.00");
    assertThat(refused.at("/action")).isEqualTo("discount");
    discount(cashier, sale, "{\"percent\": 6}").expect(200);
    discount(cashier, sale, "{\"percent\": 5, \"item_id\": %s}".formatted(item)).expect(403);
    discount(cashier, sale, "{\"percent\": 4, \"item_id\": %s}".formatted(item)).expect(200);
    discount(manager, sale, "{\"percent\": 50}").expect(200);
    assertThat(scan(cashier, session, 1, "1").expect(200).at("/data/total_amount"))
        .isEqualTo("96.00");
  }

  @Test
  void aFixedDiscountDoesNotGrowByTakingLinesOut() {
    product(1, "10.00");
    product(2, "90.00");
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    TestAnswer two = scan(cashier, session, 2, "1").expect(200);
    discount(cashier, sale, "{\"amount\": 10}").expect(200);
    String second = two.at("/data/items/1/id");
    TestAnswer refused =
        cashier.delete(SALES + sale + "/remove-item/?item_id=" + second).expect(403);
    assertThat(refused.at("/limit_percent")).isEqualTo("10.00");
    discount(cashier, sale, "{\"amount\": 1}").expect(200);
    cashier.delete(SALES + sale + "/remove-item/?item_id=" + second).expect(200);
  }

  @Test
  void aPriceIsChangedOnlyWhereTheStoreLetsCashiersAndTheListPriceStays() {
    product(1, "100.00");
    long session = openSession(cashier);
    TestAnswer scanned = scan(cashier, session, 1, "2").expect(200);
    long sale = id(scanned);
    String price = "{\"item_id\": %s, \"unit_price\": %s}";
    String item = scanned.at("/data/items/0/id");
    assertThat(update(cashier, sale, price.formatted(item, "95")).expect(403).at("/action"))
        .isEqualTo("price");
    manager.patch(SETTINGS, "{\"cashier_changes_prices\": true}").expect(200);
    TestAnswer cheaper = update(cashier, sale, price.formatted(item, "95")).expect(200);
    assertThat(cheaper.at("/data/items/0/unit_price")).isEqualTo("95.00");
    assertThat(cheaper.at("/data/items/0/list_price")).isEqualTo("100.00");
    assertThat(cheaper.at("/data/total_amount")).isEqualTo("190.00");
    update(cashier, sale, price.formatted(item, "89")).expect(403);
    discount(cashier, sale, "{\"percent\": 6}").expect(403);
    discount(cashier, sale, "{\"percent\": 5}").expect(200);
    assertThat(scan(cashier, session, 1, "1").expect(200).json().at("/data/items").size())
        .isEqualTo(2);
    TestAnswer back = update(cashier, sale, price.formatted(item, "100")).expect(200);
    assertThat(back.at("/data/items/0/unit_price")).isEqualTo("100.00");
  }

  @Test
  void linesAreTakenOutOnlyWhereTheStoreLetsCashiers() {
    product(1, "10.00");
    manager.patch(SETTINGS, "{\"cashier_removes_lines\": false}").expect(200);
    long session = openSession(cashier);
    TestAnswer scanned = scan(cashier, session, 1, "3").expect(200);
    long sale = id(scanned);
    String item = scanned.at("/data/items/0/id");
    String quantity = "{\"item_id\": %s, \"quantity\": %d}";
    TestAnswer refused = cashier.delete(SALES + sale + "/remove-item/?item_id=" + item).expect(403);
    assertThat(refused.at("/code")).isEqualTo("override_required");
    assertThat(refused.at("/action")).isEqualTo("remove_line");
    update(cashier, sale, quantity.formatted(item, 2)).expect(403);
    update(cashier, sale, quantity.formatted(item, 4)).expect(200);
    manager.delete(SALES + sale + "/remove-item/?item_id=" + item).expect(200);
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheSale() {
    for (int i = 1; i <= 40; i++) {
      product(i, "10.00");
    }
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "1").expect(200));
    TestAnswer two = scan(cashier, session, 2, "1").expect(200);
    discount(cashier, sale, "{\"percent\": 5}").expect(200);
    String item = two.at("/data/items/0/id");
    Set<Integer> scans = new TreeSet<>();
    Set<Integer> updates = new TreeSet<>();
    Set<Integer> discounts = new TreeSet<>();
    for (int i = 3; i <= 40; i++) {
      int product = i;
      scans.add(statements(() -> scan(cashier, session, product, "1")));
      updates.add(
          statements(
              () ->
                  update(
                      cashier,
                      sale,
                      "{\"item_id\": %s, \"quantity\": %d}".formatted(item, product))));
      discounts.add(
          statements(
              () -> discount(cashier, sale, "{\"percent\": %d}".formatted(product % 9 + 1))));
    }
    assertThat(scans)
        .as("product, session, sale, lines, insert, sale; update when shares changed")
        .isSubsetOf(6, 7);
    assertThat(updates).as("session, sale, lines, settings, update, sale").containsOnly(6);
    assertThat(discounts).as("session, sale, lines, settings, update, sale").containsOnly(6);
  }

  private static int statements(Supplier<TestAnswer> action) {
    try (SqlStatements statements = SqlStatements.listen()) {
      action.get().expect(200);
      return statements.seen().size();
    }
  }
}
