package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.platform.test.TestAnswer;

/** What a customer's group gets off, when the till knows the customer before the sale is paid. */
class GroupDiscountsIT extends PayingIT {

  private TestAnswer setCustomer(long sale, String customer) {
    return cashier
        .post(SALES + sale + "/customer/", "{\"customer\":%s}".formatted(customer))
        .expect(200);
  }

  @Test
  void theDiscountComesAndGoesWithTheCustomer() {
    product(1, "100.00");
    product(2, "33.33");
    long anna = customerOfGroup(7, "7.50");
    long boris = customerOfGroup(8, "50");
    long session = openSession(cashier);
    long sale = draft(cashier, session, 1, null);

    TestAnswer annas = setCustomer(sale, String.valueOf(anna));
    assertThat(annas.at("/data/total_amount")).isEqualTo("92.50");
    assertThat(annas.at("/data/discount_amount")).isEqualTo("7.50");
    assertThat(annas.at("/data/items/0/discount_amount")).isEqualTo("7.50");
    assertThat(annas.at("/data/items/0/unit_price")).isEqualTo("100.00");
    TestAnswer two = scan(cashier, session, 2, "1").expect(200);
    assertThat(two.at("/data/items/1/total")).isEqualTo("30.83");
    assertThat(two.at("/data/total_amount")).isEqualTo("123.33");
    assertThat(setCustomer(sale, String.valueOf(boris)).at("/data/total_amount"))
        .isEqualTo("66.66");
    assertThat(setCustomer(sale, "null").at("/data/total_amount")).isEqualTo("133.33");
    setCustomer(sale, String.valueOf(anna));

    assertThat(payCash(cashier, sale, "133.33").expect(400).at("/code"))
        .isEqualTo("payments_do_not_match");
    TestAnswer paid = payCash(cashier, sale, "123.33").expect(200);
    assertThat(paid.at("/data/customer_name")).isEqualTo("Клиент 7");
    assertThat(paid.at("/data/discount_amount")).isEqualTo("10.00");
    TestAnswer receipt = cashier.get(SALES + sale + "/receipt/").expect(200);
    assertThat(receipt.at("/lines/0/list_price")).isEqualTo("100.00");
    assertThat(receipt.at("/lines/0/paid_price")).isEqualTo("92.50");
  }

  @Test
  void aScanForACustomerIsDiscountedAtOnce() {
    product(1, "100.00");
    customerOfGroup(7, "10");
    long sale = draft(cashier, openSession(cashier), 1, 7L);
    assertThat(cashier.get(SALES + sale + "/").at("/total_amount")).isEqualTo("90.00");
  }

  @Test
  void theLargerOfTwoDiscountsCountsAndAPriceByHandStays() {
    product(1, "100.00");
    product(2, "100.00");
    customerOfGroup(7, "10");
    long session = openSession(manager);
    long sale = draft(manager, session, 1, 7L);
    scan(manager, session, 2, "1").expect(200);
    TestAnswer draft = manager.get(SALES + sale + "/");
    String first = draft.at("/items/0/id");
    String update = SALES + sale + "/update-item/";
    String change = "{\"item_id\":%s,%s}";
    assertThat(
            manager
                .post(update, change.formatted(first, "\"discount_percent\":5"))
                .expect(200)
                .at("/data/items/0/total"))
        .isEqualTo("90.00");
    assertThat(
            manager
                .post(update, change.formatted(first, "\"discount_percent\":15"))
                .expect(200)
                .at("/data/items/0/total"))
        .isEqualTo("85.00");
    TestAnswer byHand =
        manager
            .post(update, change.formatted(draft.at("/items/1/id"), "\"unit_price\":95"))
            .expect(200);
    assertThat(byHand.at("/data/items/1/total")).isEqualTo("95.00");
    assertThat(byHand.at("/data/total_amount")).isEqualTo("180.00");
  }

  @Test
  void aCustomerNamedOnlyAtCheckoutPaysWhatWasShown() {
    product(1, "100.00");
    customerOfGroup(7, "10");
    long sale = draft(cashier, openSession(cashier), 1, null);
    TestAnswer paid =
        cashier.post(
            SALES + sale + "/checkout/",
            "{\"customer\":7,\"payments\":[{\"payment_method\":\"cash\",\"amount\":100}]}");
    assertThat(paid.expect(200).at("/data/customer")).isEqualTo("7");
    assertThat(paid.at("/data/discount_amount")).isEqualTo("0.00");
  }
}
