package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.test.TestAnswer;
import uz.erp.sales.product.ProductFacts;
import uz.erp.sales.receipt.PdfPages;
import uz.erp.sales.receipt.PrinterStream;

/** What a receipt says beside the sale: who sold, fiscal codes, packagings, points and debt. */
class ReceiptContentIT extends PayingIT {

  private static final String DETAILS =
      """
      {"store_id":1,"name":"%s","legal_name":"ООО Навруз","tax_id":"123456789",
       "address":"ул. Навои, 25","city":"Ташкент","phone":"+998712345678"}""";

  private void consume(String type, long version, String data) {
    events.send("auth.store", events.event(store, "auth.store-" + type + ".v1", 1, version, data));
  }

  private void awaitName(String name) {
    eventually(
        () -> assertThat(query(String.class, "select name from store_copy")).containsExactly(name));
  }

  private ProductFacts marked(long version, String ikpu) {
    return new ProductFacts(
        1,
        version,
        "Сигареты",
        "CIG",
        List.of("4781"),
        "pcs",
        Money.of("5"),
        Money.of("10.00"),
        new BigDecimal("12"),
        true,
        null,
        List.of(
            new ProductFacts.Packaging(
                4, "box", Quantity.of(12), List.of("1478"), Money.of("100.00"))),
        List.of(),
        ikpu,
        "1500001",
        "796",
        true);
  }

  private String pdf(long sale) {
    return PdfPages.of(cashier.get(SALES + sale + "/receipt/?format=pdf").expect(200).bytes())
        .text();
  }

  private String printed(long sale, String language) {
    return new PrinterStream(
            cashier
                .header("Accept-Language", language)
                .get(SALES + sale + "/receipt/?format=escpos")
                .expect(200)
                .bytes())
        .text();
  }

  @Test
  void aReceiptSaysWhoSold() {
    product(1, "10.00");
    long sale = id(sell(cashier, openSession(cashier), 1, "1"));
    TestAnswer before = cashier.get(SALES + sale + "/receipt/").expect(200);
    assertThat(before.json().at("/seller/name").isNull()).isTrue();

    consume("registered", 1, "{\"store_id\":1,\"name\":\"Навруз\",\"owner_user_id\":1}");
    awaitName("Навруз");
    assertThat(cashier.get(SALES + sale + "/receipt/").at("/seller/name")).isEqualTo("Навруз");
    consume("changed", 3, DETAILS.formatted("Навруз Плюс"));
    awaitName("Навруз Плюс");
    // events of one store keep their order; a replay changes nothing
    consume("changed", 2, DETAILS.formatted("Старое имя"));
    consume("restored", 4, DETAILS.formatted("Навруз Супер"));
    awaitName("Навруз Супер");
    settings("{\"receipt_header\":\"Навруз Супер\\nРаботаем с 9 до 21\"}");

    TestAnswer json = cashier.get(SALES + sale + "/receipt/").expect(200);
    assertThat(json.at("/seller/legal_name")).isEqualTo("ООО Навруз");
    assertThat(json.at("/seller/tax_id")).isEqualTo("123456789");
    assertThat(json.at("/seller/address")).isEqualTo("Ташкент, ул. Навои, 25");
    assertThat(json.at("/seller/phone")).isEqualTo("+998712345678");
    String text = pdf(sale);
    assertThat(text)
        .contains("ООО Навруз", "Ташкент, ул. Навои, 25", "+998712345678", "ИНН 123456789")
        .contains("Работаем с 9 до 21")
        .containsOnlyOnce("Навруз Супер");
    assertThat(printed(sale, "uz")).contains("Навруз Супер", "STIR 123456789");
  }

  @Test
  void whereTheStoreIsNotKnownItsHeaderStandsOnTop() {
    settings("{\"receipt_header\":\"Магазин у дома\"}");
    product(1, "10.00");
    long sale = id(sell(cashier, openSession(cashier), 1, "1"));
    assertThat(printed(sale, "ru").strip()).startsWith("Магазин у дома");
  }

  @Test
  void eachLineSaysItsFiscalCodesAsTheyWereAtTheScan() {
    product(marked(1, "08517001001000000"));
    long session = openSession(cashier);
    long sale = id(scan(cashier, session, 1, "2").expect(200));
    product(marked(2, "99999999999999999"));
    payCash(cashier, sale, "20").expect(200);

    TestAnswer shown = cashier.get(SALES + sale + "/").expect(200);
    assertThat(shown.at("/items/0/ikpu")).isEqualTo("08517001001000000");
    assertThat(shown.at("/items/0/marking_required")).isEqualTo("true");
    TestAnswer json = cashier.get(SALES + sale + "/receipt/").expect(200);
    assertThat(json.at("/lines/0/ikpu")).isEqualTo("08517001001000000");
    assertThat(json.at("/lines/0/package_code")).isEqualTo("1500001");
    assertThat(json.at("/lines/0/unit_code")).isEqualTo("796");
    assertThat(json.at("/lines/0/tax_rate")).isEqualTo("12.00");
    assertThat(json.at("/lines/0/marking_required")).isEqualTo("true");
    assertThat(pdf(sale))
        .contains("08517001001000000", "1500001", "Товар с маркировкой", "2 шт × 10.00")
        .contains("НДС 12%");
    assertThat(printed(sale, "uz")).contains("MXIK", "08517001001000000", "2 dona x 10.00");
    assertThat(printed(sale, "en")).contains("IKPU", "2 pcs x 10.00", "Marked goods");
  }

  @Test
  void aPackagingAndADiscountAreSaid() {
    product(marked(1, "08517001001000000"));
    long session = openSession(manager);
    TestAnswer boxes =
        manager
            .post(
                SALES + "scan-item/",
                "{\"session\":%d,\"barcode\":\"1478\",\"quantity\":2}".formatted(session))
            .expect(200);
    long sale = id(boxes);
    manager.post(SALES + sale + "/discount/", "{\"percent\":10}").expect(200);
    TestAnswer paid = payCash(manager, sale, "180").expect(200);

    TestAnswer json = manager.get(SALES + sale + "/receipt/").expect(200);
    assertThat(json.at("/lines/0/packaging/name")).isEqualTo("box");
    assertThat(json.at("/lines/0/packaging/factor")).isEqualTo("12.000");
    assertThat(json.at("/lines/0/packaging/quantity")).isEqualTo("2.000");
    assertThat(json.at("/lines/0/list_price")).isEqualTo("8.33");
    assertThat(json.at("/lines/0/paid_price")).isEqualTo("7.50");
    assertThat(PdfPages.of(manager.get(SALES + sale + "/receipt/?format=pdf").bytes()).text())
        .contains("2 кор (12 шт) × 100.00", "Цена по прайсу", "8.33", "Цена со скидкой", "7.50");

    TestAnswer one =
        manager
            .post(
                SALES + sale + "/refund/",
                "{\"items\":[{\"item_id\":%s,\"quantity\":1}]}"
                    .formatted(paid.at("/data/items/0/id")))
            .expect(200);
    TestAnswer back =
        manager.get("/api/sales/refunds/" + one.at("/data/refund/id") + "/receipt/").expect(200);
    assertThat(back.json().at("/lines/0/packaging/quantity").isNull()).isTrue();
    assertThat(back.at("/lines/0/ikpu")).isEqualTo("08517001001000000");
    assertThat(back.json().at("/account").isNull()).isTrue();
  }

  @Test
  void pointsAndDebtAreSaidAsTheyWereKnownWhenTheSaleWasPaid() {
    events.send(
        "customer.loyalty",
        events.event(
            store,
            "customer.loyalty-changed.v1",
            1,
            2,
            """
            {"is_active":true,"earn_percent":"5.00","min_total":"100.00"}"""));
    eventually(() -> assertThat(query(Long.class, "select version from loyalty_copy")).hasSize(1));
    product(1, "100.00");
    long anna = customer(7, "150.00", "500.00", "20.00");
    long session = openSession(cashier);
    long sale = draft(cashier, session, 1, anna);
    pay(cashier, sale, "points 30.10", "credit 40", "cash 29.90").expect(200);

    TestAnswer json = cashier.get(SALES + sale + "/receipt/").expect(200);
    assertThat(json.at("/account/points_spent")).isEqualTo("30.10");
    // 5 % of 69.90, half up
    assertThat(json.at("/account/points_earned")).isEqualTo("3.50");
    assertThat(json.at("/account/points_balance")).isEqualTo("119.90");
    assertThat(json.at("/account/credit_amount")).isEqualTo("40.00");
    assertThat(json.at("/account/debt")).isEqualTo("60.00");
    LocalDate due = LocalDate.now(ZoneId.of("Asia/Tashkent")).plusDays(30);
    assertThat(json.at("/account/due_date")).isEqualTo(due.toString());
    assertThat(json.at("/payments/1/due_date")).isEqualTo(due.toString());
    byte[] before = cashier.get(SALES + sale + "/receipt/?format=pdf").bytes();
    assertThat(PdfPages.of(before).text())
        .contains("Начислено баллов", "3.50", "Баллов на счёте", "119.90", "Долг покупателя")
        .contains("60.00", "Оплатить до", due.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));

    // what comes later does not change what was said
    customer(7, 5, "1000.00", "500.00", "400.00", List.of());
    assertThat(cashier.get(SALES + sale + "/receipt/?format=pdf").bytes()).isEqualTo(before);

    product(2, "99.99");
    long small = draft(cashier, session, 2, anna);
    pay(cashier, small, "cash 99.99").expect(200);
    assertThat(cashier.get(SALES + small + "/receipt/").at("/account/points_earned"))
        .isEqualTo("0.00");
  }

  @Test
  void ofAnUnknownCustomerNothingIsSaid() {
    product(1, "100.00");
    long session = openSession(cashier);
    long unknown = draft(cashier, session, 1, 99L);
    payCash(cashier, unknown, "100").expect(200);
    TestAnswer json = cashier.get(SALES + unknown + "/receipt/").expect(200);
    assertThat(json.json().at("/account/points_balance").isNull()).isTrue();
    assertThat(json.json().at("/account/points_earned").isNull()).isTrue();
    assertThat(json.json().at("/account/debt").isNull()).isTrue();
    assertThat(pdf(unknown)).doesNotContain("Баллов на счёте").doesNotContain("Долг");
    long anonymous = id(sell(cashier, session, 1, "1"));
    assertThat(cashier.get(SALES + anonymous + "/receipt/").json().at("/account").isNull())
        .isTrue();
  }
}
