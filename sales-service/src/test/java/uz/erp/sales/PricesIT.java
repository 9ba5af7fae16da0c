package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;
import uz.erp.sales.product.BatchCopies;
import uz.erp.sales.product.BatchFacts;
import uz.erp.sales.product.ProductFacts;

class PricesIT extends TradingIT {

  @Autowired private BatchCopies batches;

  private static ProductFacts milk(
      List<ProductFacts.Packaging> boxes, ProductFacts.Price... tiers) {
    return new ProductFacts(
        1,
        1,
        "Молоко",
        "MILK",
        List.of("4781"),
        "pcs",
        Money.of("5"),
        Money.of("10.00"),
        new java.math.BigDecimal("12"),
        true,
        Money.of("8.00"),
        boxes,
        List.of(tiers),
        null,
        null,
        null,
        null);
  }

  private static ProductFacts.Price from(String quantity, String price) {
    return new ProductFacts.Price(1, null, null, Quantity.of(quantity), Money.of(price));
  }

  private void batch(long id, String number, String expiresOn, String onHand) {
    TenantScope.run(
        store.tenant(),
        () ->
            batches.store(
                new BatchFacts(
                    id, 1, number, java.time.LocalDate.parse(expiresOn), Quantity.of(onHand), 1)));
  }

  private TestAnswer scanned(long session, String more) {
    return cashier.post(SALES + "scan-item/", "{\"session\": %d, %s}".formatted(session, more));
  }

  @Test
  void thePriceFollowsTheQuantityUntilItIsSetByHand() {
    product(milk(List.of(), from("0", "9.50"), from("5", "9.00"), from("10", "8.50")));
    long session = openSession(manager);
    TestAnswer one = scan(manager, session, 1, "1").expect(200);
    assertThat(one.at("/data/items/0/unit_price")).isEqualTo("10.00");
    assertThat(scan(manager, session, 1, "4").at("/data/total_amount")).isEqualTo("45.00");
    String update = SALES + id(one) + "/update-item/";
    String item = one.at("/data/items/0/id");
    String quantity = "{\"item_id\": %s, \"quantity\": %s}";
    assertThat(manager.post(update, quantity.formatted(item, "10")).at("/data/total_amount"))
        .isEqualTo("85.00");
    assertThat(manager.post(update, quantity.formatted(item, "4.999")).at("/data/total_amount"))
        .isEqualTo("49.99");
    manager.post(update, "{\"item_id\": %s, \"unit_price\": 9.99}".formatted(item)).expect(200);
    TestAnswer ten = manager.post(update, quantity.formatted(item, "10")).expect(200);
    assertThat(ten.at("/data/items/0/unit_price")).isEqualTo("9.99");
    assertThat(ten.at("/data/items/0/list_price")).isEqualTo("8.50");
  }

  @Test
  void aPriceListOrWholesaleIsUsedWhenAskedFor() {
    product(milk(List.of(), from("0", "9.50")));
    long session = openSession(cashier);
    assertThat(
            scanned(session, "\"product\": 1, \"price_list\": \"1\"")
                .expect(200)
                .at("/data/total_amount"))
        .isEqualTo("9.50");
    assertThat(
            scanned(session, "\"product\": 1, \"price_list\": \"wholesale\"")
                .expect(200)
                .at("/data/total_amount"))
        .isEqualTo("17.50");
    assertThat(
            scanned(session, "\"product\": 1, \"price_list\": \"cheap\"")
                .expect(400)
                .at("/price_list/0"))
        .isNotBlank();
  }

  @Test
  void aBoxIsKnownByItsBarcodeAndCostsWhatABoxCosts() {
    product(
        milk(
            List.of(
                new ProductFacts.Packaging(
                    4, "box", Quantity.of(12), List.of("1478"), Money.of("100.00")),
                new ProductFacts.Packaging(5, "pack", Quantity.of(6), List.of("1479"), null))));
    long session = openSession(cashier);
    TestAnswer boxes = scanned(session, "\"barcode\": \"1478\", \"quantity\": 2").expect(200);
    assertThat(boxes.at("/data/total_amount")).isEqualTo("200.00");
    assertThat(boxes.at("/data/items/0/quantity")).isEqualTo("24.000");
    assertThat(boxes.at("/data/items/0/packaging/name")).isEqualTo("box");
    assertThat(boxes.at("/data/items/0/packaging_quantity")).isEqualTo("2.000");
    assertThat(boxes.at("/data/items/0/unit_price")).isEqualTo("8.33");
    assertThat(scanned(session, "\"barcode\": \"1478\"").at("/data/items/0/packaging_quantity"))
        .isEqualTo("3.000");
    TestAnswer pack = scanned(session, "\"product\": 1, \"packaging\": 5").expect(200);
    assertThat(pack.at("/data/items/1/total")).isEqualTo("60.00");
    assertThat(scanned(session, "\"barcode\": \"4781\"").at("/data/items/2/quantity"))
        .isEqualTo("1.000");
    assertThat(scanned(session, "\"product\": 1, \"packaging\": 9").expect(400).at("/packaging/0"))
        .isNotBlank();
    String update = SALES + id(boxes) + "/update-item/";
    String item = boxes.at("/data/items/0/id");
    assertThat(
            cashier
                .post(update, "{\"item_id\": %s, \"quantity\": 13}".formatted(item))
                .expect(400)
                .at("/quantity/0"))
        .isNotBlank();
    assertThat(catalog.requests()).isEmpty();
  }

  @Test
  void theSameLineScannedTwiceIsAddedOnce() throws Exception {
    product(1, "10.00");
    product(2, "10.00");
    long session = openSession(cashier);
    String line = "\"product\": 1, \"line_uuid\": \"%s\"";
    String first = line.formatted(UUID.randomUUID());
    List<TestAnswer> answers = together(5, () -> scanned(session, first));
    assertThat(count(answers, 200)).isEqualTo(5);
    TestAnswer second = scanned(session, line.formatted(UUID.randomUUID())).expect(200);
    assertThat(second.json().at("/data/items").size()).isEqualTo(2);
    assertThat(second.at("/data/total_amount")).isEqualTo("20.00");
    assertThat(scanned(session, first.replace("1,", "2,")).expect(409).at("/code"))
        .isEqualTo("line_uuid_taken");
  }

  @Test
  void aLineTakenOutDoesNotComeBackWithALateScan() throws Exception {
    product(1, "10.00");
    product(2, "10.00");
    long session = openSession(cashier);
    String line = "\"product\": 1, \"line_uuid\": \"%s\"".formatted(UUID.randomUUID());
    TestAnswer first = scanned(session, line).expect(200);
    TestAnswer kept = scan(cashier, session, 2, "1").expect(200);
    String sale = SALES + id(first);
    String item = first.at("/data/items/0/id");
    String remove = sale + "/remove-item/?item_id=" + item;
    // the till got no answer to the scan and repeats it while the line is taken out
    List<TestAnswer> answers =
        together(List.of(() -> cashier.delete(remove), () -> scanned(session, line)));
    assertThat(count(answers, 200)).isEqualTo(2);
    for (String path : new String[] {"scan-item/", id(first) + "/add-item/"}) {
      TestAnswer late =
          cashier.post(SALES + path, "{\"session\": %d, %s}".formatted(session, line)).expect(200);
      assertThat(late.json().at("/data/items").size()).isEqualTo(1);
      assertThat(late.at("/data/total_amount")).isEqualTo("10.00");
    }
    assertThat(scanned(session, line.replace("1,", "2,")).expect(409).at("/code"))
        .isEqualTo("line_uuid_taken");
    // a new identity is a new line
    assertThat(
            scanned(session, "\"product\": 1, \"line_uuid\": \"%s\"".formatted(UUID.randomUUID()))
                .expect(200)
                .at("/data/total_amount"))
        .isEqualTo("20.00");
    assertThat(id(kept)).isEqualTo(id(first));
  }

  @Test
  void aBatchIsChosenThatHoldsWhatIsScanned() {
    product(1, "10.00");
    batch(3, "SOON", "2999-01-01", "3");
    batch(4, "LATER", "2999-02-01", "10");
    batch(5, "LAST", "2999-03-01", "10");
    long session = openSession(cashier);
    assertThat(scan(cashier, session, 1, "4").expect(200).at("/data/items/0/batch")).isEqualTo("4");
    assertThat(scan(cashier, session, 1, "3").expect(200).at("/data/items/1/batch")).isEqualTo("3");
    // the first is used up by this sale, of the second six are left
    TestAnswer six = scan(cashier, session, 1, "6").expect(200);
    assertThat(six.at("/data/items/0/quantity")).isEqualTo("10.000");
    TestAnswer one = scan(cashier, session, 1, "1").expect(200);
    assertThat(one.at("/data/items/2/batch_number")).isEqualTo("LAST");
    // more than any has: the till goes on, with what expires first
    TestAnswer many = scan(cashier, session, 1, "500").expect(200);
    assertThat(many.at("/data/items/1/batch")).isEqualTo("3");
    assertThat(many.at("/data/items/1/quantity")).isEqualTo("503.000");
  }

  @Test
  void aBoxTakesABatchThatHoldsABox() {
    product(
        milk(
            List.of(new ProductFacts.Packaging(4, "box", Quantity.of(12), List.of("1478"), null))));
    batch(3, "SOON", "2999-01-01", "11.999");
    batch(4, "LATER", "2999-02-01", "12");
    long session = openSession(cashier);
    assertThat(scanned(session, "\"barcode\": \"1478\"").expect(200).at("/data/items/0/batch"))
        .isEqualTo("4");
    assertThat(scanned(session, "\"barcode\": \"4781\"").expect(200).at("/data/items/1/batch"))
        .isEqualTo("3");
  }

  @Test
  void whatExpiresFirstIsSoldFirstAndNeverWhatHasExpired() {
    product(1, "10.00");
    long session = openSession(cashier);
    assertThat(scan(cashier, session, 1, "1").expect(200).json().at("/data/items/0/batch").isNull())
        .isTrue();
    batch(3, "OLD", "2020-01-01", "5");
    batch(4, "LATE", "2999-02-01", "5");
    batch(5, "SOON", "2999-01-01", "5");
    batch(6, "GONE", "2998-01-01", "0");
    TestAnswer soon = scan(cashier, session, 1, "1").expect(200);
    assertThat(soon.at("/data/items/1/batch")).isEqualTo("5");
    assertThat(soon.at("/data/items/1/batch_number")).isEqualTo("SOON");
    assertThat(scanned(session, "\"product\": 1, \"batch\": 3").expect(409).at("/code"))
        .isEqualTo("batch_expired");
    assertThat(scanned(session, "\"product\": 1, \"batch\": 4").at("/data/items/2/batch"))
        .isEqualTo("4");
    scanned(session, "\"product\": 1, \"batch\": 77").expect(200);
    product(2, "10.00");
    assertThat(scanned(session, "\"product\": 2, \"batch\": 4").expect(404).at("/code"))
        .isEqualTo("batch_not_found");
  }

  @Test
  void aLabelThatCannotBeReadOrMeansTwoProductsIsSaidSo() {
    long session = openSession(cashier);
    assertThat(scanned(session, "\"barcode\": \"2100123003502\"").expect(400).at("/code"))
        .isEqualTo("weight_label_invalid");
    for (String sku : List.of("123", "00123")) {
      product(
          new ProductFacts(
              sku.length(), 1, "Сыр", sku, List.of(), "kg", null, Money.of(10), null, true));
    }
    assertThat(scanned(session, "\"barcode\": \"2100123003501\"").expect(409).at("/code"))
        .isEqualTo("barcode_ambiguous");
  }

  @Test
  void taxComesOnTopWhereTheStoreSaysSoFromTheNextSaleOn() {
    product(1, "9.99");
    long session = openSession(cashier);
    long before = id(scan(cashier, session, 1, "1").expect(200));
    manager.patch("/api/sales/settings/", "{\"tax_mode\": \"exclusive\"}").expect(200);
    assertThat(scan(cashier, session, 1, "1").at("/data/total_amount")).isEqualTo("19.98");
    payCash(cashier, before, "19.98").expect(200);

    long sale = id(scan(cashier, session, 1, "3").expect(200));
    TestAnswer given = cashier.post(SALES + sale + "/discount/", "{\"percent\": 10}").expect(200);
    assertThat(given.at("/data/tax_mode")).isEqualTo("exclusive");
    assertThat(given.at("/data/subtotal")).isEqualTo("29.97");
    assertThat(given.at("/data/discount_amount")).isEqualTo("3.00");
    assertThat(given.at("/data/tax_amount")).isEqualTo("3.24");
    assertThat(given.at("/data/total_amount")).isEqualTo("30.21");
    assertThat(given.at("/data/items/0/total")).isEqualTo("30.21");
    payCash(cashier, sale, "30.21").expect(200);
    CloudEvent event =
        events.next(
            "sales.sale",
            e -> e.tenantkey().equals(store.key()) && e.data().at("/sale_id").asLong() == sale);
    EventContracts.published().requireFit(event);
    assertThat(event.data().at("/tax_mode").asString()).isEqualTo("exclusive");
    assertThat(event.data().at("/lines/0/list_price").asString()).isEqualTo("9.99");
    assertThat(event.data().at("/lines/0/order_discount_amount").asString()).isEqualTo("3.00");
    assertThat(event.data().at("/lines/0/line_uuid").asString()).hasSize(36);
    assertThat(event.data().at("/lines/0/packaging").isNull()).isTrue();
  }
}
