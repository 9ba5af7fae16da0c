package uz.erp.catalog.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.ADJUSTMENTS;
import static uz.erp.catalog.Shop.MOVEMENTS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

@ServiceIT
class AdjustmentIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("adjust"));
  }

  @Test
  void aDifferenceWithAReasonIsEnteredInTheLedger() {
    long milk = shop.product("Milk");
    shop.receive(milk, "10", "60");

    TestAnswer entry =
        api.as(shop.store(), "stockkeeper")
            .post(
                ADJUSTMENTS,
                """
                {"product": %d, "delta": "-2.5", "reason": "Бой", "note": "полка 3"}"""
                    .formatted(milk))
            .expect(201);

    assertThat(entry.at("/type")).isEqualTo("adjustment");
    assertThat(entry.at("/quantity")).isEqualTo("-2.500");
    assertThat(entry.at("/balance_after")).isEqualTo("7.500");
    assertThat(entry.at("/unit_cost")).isEqualTo("60.00");
    assertThat(entry.at("/reason")).isEqualTo("Бой");
    assertThat(entry.at("/note")).isEqualTo("полка 3");
    assertThat(entry.at("/employee_name")).isEqualTo("Сардор Складчик");
    assertThat(shop.onHand(milk)).isEqualTo("7.500");
    assertThat(shop.get(milk).path("cost_price").asString()).isEqualTo("60.00");
  }

  @Test
  void anAdjustmentNeverTakesMoreThanThereIs() {
    long milk = shop.product("Milk");
    shop.adjust(milk, "3").expect(201);

    TestAnswer refused =
        shop.owner()
            .header("Accept-Language", "en")
            .post(
                ADJUSTMENTS,
                """
                {"product": %d, "delta": "-3.001", "reason": "lost"}"""
                    .formatted(milk));

    assertThat(refused.expect(409).at("/code")).isEqualTo("insufficient_stock");
    assertThat(refused.at("/detail")).contains("3.000");
    assertThat(shop.onHand(milk)).isEqualTo("3.000");
    shop.adjust(milk, "-3").expect(201);
  }

  @Test
  void nothingIsNoAdjustment() {
    long milk = shop.product("Milk");

    assertThat(shop.adjust(milk, "0").expect(400).at("/delta/0")).isNotBlank();
    assertThat(
            shop.owner()
                .post(ADJUSTMENTS, "{\"product\": %d, \"delta\": 1}".formatted(milk))
                .expect(400)
                .at("/reason/0"))
        .isNotBlank();
    assertThat(shop.adjust(999_999, "1").expect(400).at("/product/0")).isNotBlank();
  }

  @Test
  void theLedgerTellsEveryMovement() {
    long milk = shop.product("Milk");
    long bread = shop.product("Bread");
    long receipt = shop.receive(milk, "10", "60").json().path("id").asLong();
    shop.adjust(milk, "-1").expect(201);
    shop.adjust(bread, "4").expect(201);

    TestAnswer all = shop.owner().get(MOVEMENTS).expect(200);
    assertThat(all.at("/count")).isEqualTo("3");
    assertThat(all.at("/results/0/product_name")).isEqualTo("Bread");
    TestAnswer ofMilk = shop.owner().get(MOVEMENTS + "?product=" + milk + "&ordering=id");
    assertThat(ofMilk.expect(200).at("/count")).isEqualTo("2");
    assertThat(ofMilk.at("/results/0/type")).isEqualTo("receipt");
    assertThat(ofMilk.at("/results/0/source_id")).isEqualTo(String.valueOf(receipt));
    assertThat(ofMilk.at("/results/0/source_line")).isEqualTo("1");
    assertThat(ofMilk.at("/results/1/balance_after")).isEqualTo("9.000");
    assertThat(ofMilk.json().at("/results/1/below_zero").asBoolean()).isFalse();
    assertThat(shop.owner().get(MOVEMENTS + "?type=receipt").at("/count")).isEqualTo("1");
    assertThat(shop.owner().get(MOVEMENTS + "?type=receipt&source_id=" + receipt).at("/count"))
        .isEqualTo("1");
    assertThat(shop.owner().get(MOVEMENTS + "?date_from=2020-01-01").at("/count")).isEqualTo("3");
    assertThat(shop.owner().get(MOVEMENTS + "?date_to=2020-01-01").at("/count")).isEqualTo("0");
    assertThat(shop.owner().get(MOVEMENTS + "?type=magic").expect(400).at("/errors/type/0"))
        .isNotBlank();
  }

  @Test
  void theLedgerCannotBeWritten() {
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      assertThat(shop.owner().send(method, MOVEMENTS, "{}").status()).isEqualTo(405);
    }
  }

  @Test
  void stockIsOnlySetTogetherWithWhatWasSeen() {
    long milk = shop.product("Milk");
    shop.receive(milk, "10", "60");

    TestAnswer refused = shop.owner().post(ADJUSTMENTS, set(milk, "9", "7"));
    assertThat(refused.expect(409).at("/code")).isEqualTo("stock_differs");
    assertThat(refused.at("/detail")).contains("10.000");
    TestAnswer entry = shop.owner().post(ADJUSTMENTS, set(milk, "10", "7")).expect(201);

    assertThat(entry.at("/quantity")).isEqualTo("-3.000");
    assertThat(shop.owner().post(ADJUSTMENTS, set(milk, "10", "7")).expect(409).at("/code"))
        .isEqualTo("stock_differs");
    assertThat(shop.onHand(milk)).isEqualTo("7.000");
    assertThat(shop.owner().get(ADJUSTMENTS + entry.at("/id") + "/").expect(200).json())
        .isEqualTo(entry.json());
    assertThat(shop.owner().get(ADJUSTMENTS + "?product=" + milk).at("/count")).isEqualTo("1");
    String receipt = shop.owner().get(MOVEMENTS + "?type=receipt").at("/results/0/id");
    shop.owner().get(ADJUSTMENTS + receipt + "/").expect(404);
  }

  @Test
  void reasonsHaveNamesInTheCallersLanguage() {
    TestAnswer reasons =
        shop.owner().header("Accept-Language", "uz").get(ADJUSTMENTS + "reasons/").expect(200);

    assertThat(reasons.json().valueStream().map(reason -> reason.path("code").asString()))
        .contains("write_off", "expired", "opening");
    assertThat(reasons.at("/0/name")).isEqualTo("Boshlangʻich qoldiq");
  }

  private static String set(long product, String expected, String wanted) {
    return """
        {"product": %d, "expected": "%s", "new_quantity": "%s", "reason": "correction"}"""
        .formatted(product, expected, wanted);
  }
}
