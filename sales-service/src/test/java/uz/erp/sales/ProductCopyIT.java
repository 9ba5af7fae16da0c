package uz.erp.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.measure.Money;
import uz.erp.platform.test.TestAnswer;
import uz.erp.sales.product.ProductFacts;

class ProductCopyIT extends TradingIT {

  private static final String CHANGED = "catalog.product-changed.v1";
  private static final String FACTS =
      """
      {"product_id":%d,"version":%d,"name":"Чай","sku":"TEA-%1$d","barcodes":["%s"],
       "category_id":1,"category_name":"Напитки","unit":"pcs","cost_price":"5.00",
       "sale_price":"%s","wholesale_price":null,"tax_rate":"12.00","min_stock":"0.000",
       "is_active":true}""";

  @Autowired private CircuitBreakerRegistry breakers;

  @AfterEach
  void closeBreaker() {
    breakers.circuitBreaker("catalog").reset();
  }

  private void send(long product, long version, String type, String data) {
    events.send("catalog.product", events.event(store, type, product, version, data));
  }

  private TestAnswer scanBarcode(long session, String barcode) {
    return cashier.post(
        SALES + "scan-item/", "{\"session\":%d,\"barcode\":\"%s\"}".formatted(session, barcode));
  }

  @Test
  void theCopyFollowsTheEventsAndTheOlderNeverWins() {
    long session = openSession(cashier);
    send(1, 5, CHANGED, FACTS.formatted(1, 5, "111", "20.00"));
    send(1, 4, CHANGED, FACTS.formatted(1, 4, "110", "15.00"));
    send(2, 1, CHANGED, FACTS.formatted(2, 1, "222", "1.00"));
    eventually(
        () ->
            assertThat(query(Long.class, "select count(*) from product_copy")).containsExactly(2L));
    assertThat(scanBarcode(session, "111").expect(200).at("/data/total_amount")).isEqualTo("20.00");
    assertThat(scanBarcode(session, "110").expect(404).at("/code")).isEqualTo("product_not_found");

    send(1, 6, "catalog.product-deleted.v1", "{\"product_id\":1,\"version\":6}");
    send(1, 5, CHANGED, FACTS.formatted(1, 5, "111", "20.00"));
    send(3, 1, CHANGED, FACTS.formatted(3, 1, "333", "1.00"));
    eventually(
        () ->
            assertThat(query(Long.class, "select count(*) from product_copy")).containsExactly(3L));
    assertThat(scanBarcode(session, "111").expect(404).at("/code")).isEqualTo("product_not_found");
    scan(cashier, session, 1, "1").expect(404);
    assertThat(query(Boolean.class, "select is_deleted from product_copy where product_id = 1"))
        .containsExactly(true);
  }

  @Test
  void anInactiveProductIsNotSold() {
    long session = openSession(cashier);
    product(1, 1, "10.00", false);
    assertThat(scan(cashier, session, 1, "1").expect(409).at("/code"))
        .isEqualTo("product_inactive");
    assertThat(scanBarcode(session, "4781").expect(409).at("/code")).isEqualTo("product_inactive");
  }

  @Test
  void whatTheCopyLacksCatalogIsAskedForOnceAndWithTheCallersPass() {
    long session = openSession(cashier);
    catalog.knows("barcode=999", FACTS.formatted(9, 1, "999", "30.00"));
    assertThat(scanBarcode(session, "999").expect(200).at("/data/total_amount")).isEqualTo("30.00");
    assertThat(scanBarcode(session, "999").expect(200).at("/data/total_amount")).isEqualTo("60.00");
    scan(cashier, session, 9, "1").expect(200);
    assertThat(catalog.requests()).hasSize(1);
    assertThat(catalog.requests().getFirst().authorization()).startsWith("Bearer ey");
    assertThat(catalog.requests().getFirst().tenantKey()).isEqualTo(store.key());
    assertThat(scan(cashier, session, 777, "1").expect(404).at("/code"))
        .isEqualTo("product_not_found");
  }

  @Test
  void anOutageIsNeverCalledNotFoundAndKnownGoodsAreStillSold() {
    product(1, "10.00");
    long session = openSession(cashier);
    catalog.failsWith(500);
    for (int i = 0; i < 8; i++) {
      TestAnswer away = scanBarcode(session, "4040").expect(503);
      assertThat(away.at("/code")).isEqualTo("service_unavailable");
      assertThat(away.header("Retry-After")).isNotNull();
    }
    assertThat(catalog.requests()).hasSizeLessThan(8); // the breaker spares it
    sell(cashier, session, 1, "1");
  }

  @Test
  void theTillWaitsLessThanASecond() {
    product(1, "10.00");
    long session = openSession(cashier);
    catalog.isSlow();
    scanBarcode(session, "1").expect(503); // class loading is not what is timed
    long start = System.nanoTime();
    scanBarcode(session, "2").expect(503);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_500);
    sell(cashier, session, 1, "1");
  }

  @Test
  void aLabelOfTheScalesIsWeighedOut() {
    long session = openSession(cashier);
    product(
        new ProductFacts(
            5,
            1,
            "Яблоки",
            "123",
            List.of("46000001"),
            "kg",
            Money.of("8000"),
            Money.of("12000"),
            new BigDecimal("12"),
            true));
    TestAnswer weighed = scanBarcode(session, "2100123003501").expect(200);
    assertThat(weighed.at("/data/items/0/quantity")).isEqualTo("0.350");
    assertThat(weighed.at("/data/total_amount")).isEqualTo("4200.00");
    assertThat(weighed.at("/data/items/0/barcode")).isEqualTo("2100123003501");
    assertThat(catalog.requests()).isEmpty();
  }
}
