package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** Two owners, two stores, the same barcode in both. */
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class TwoStoresIT {

  private final TwoStores stores;

  TwoStoresIT(Suite suite) {
    stores = TwoStores.open(suite);
  }

  @Test
  void theSameBarcodeIsAnotherProductInEachStore() {
    assertThat(scanned(stores.east()).decimal("/sale_price")).isEqualByComparingTo("1000.00");
    assertThat(scanned(stores.west()).decimal("/sale_price")).isEqualByComparingTo("2500.50");
  }

  private static Answer scanned(TradingStore store) {
    return store
        .cashier()
        .api()
        .get("/api/products/products/by-barcode/" + TradingStore.BARCODE + "/")
        .expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/products/",
        "/api/products/products/",
        "/api/products/products/low-stock/",
        "/api/products/categories/",
        "/api/products/inventory/receipts/",
        "/api/products/inventory/movements/",
        "/api/customers/customers/",
        "/api/tasks/tasks/",
        "/api/users/employees/",
        "/api/sales/registers/",
        "/api/sales/sessions/",
        "/api/sales/sales/",
        "/api/sales/sales/today/"
      })
  void aListHoldsTheOwnStoreAndNothingOfTheOther(String path) {
    String list = path + "?page_size=100";

    Answer east = stores.east().owner().get(list).expect(200);
    Answer west = stores.west().owner().get(list).expect(200);

    assertThat(east.number("/count")).as("the list proves something").isPositive();
    assertThat(west.number("/count")).isGreaterThan(east.number("/count"));
    assertThat(east.text()).doesNotContainIgnoringCase("west");
    assertThat(west.text()).doesNotContainIgnoringCase("east");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/products/products/",
        "/api/products/categories/",
        "/api/products/inventory/receipts/",
        "/api/customers/customers/",
        "/api/tasks/tasks/",
        "/api/users/employees/",
        "/api/sales/registers/",
        "/api/sales/sessions/",
        "/api/sales/sales/"
      })
  void anIdOfTheOtherStoreIsAsIfItDidNotExist(String path) {
    long foreign = stores.highestId(path);

    Answer there = stores.west().owner().get(path + foreign + "/");
    Answer here = stores.east().owner().get(path + foreign + "/");
    Answer nowhere = stores.east().owner().get(path + "999999999/");

    there.expect(200);
    here.expect(404);
    assertThat(here.code()).isEqualTo(nowhere.expect(404).code());
  }

  @Test
  void aSaleOfTheOtherStoreIsNeitherPaidNorCancelledNorRefunded() {
    long sale = stores.west().till().scan();

    for (String action : List.of("checkout/", "cancel/", "refund/", "add-item/")) {
      Answer foreign = ask(sale, action);
      Answer nowhere = ask(999_999_999, action);
      assertThat(foreign.status()).as(action).isIn(404, 409).isEqualTo(nowhere.status());
      assertThat(foreign.code()).isEqualTo(nowhere.code());
    }

    stores.west().till().pay(sale).expect(200);
  }

  private Answer ask(long sale, String action) {
    String path = "/api/sales/sales/" + sale + "/" + action;
    Api east = stores.east().owner();
    return switch (action) {
      case "checkout/" -> east.post(path, stores.west().till().payment());
      case "add-item/" -> east.post(path, Map.of("product", 1));
      default -> east.post(path);
    };
  }

  @Test
  void goodsOfTheOtherStoreAreNotScanned() {
    Products.create(stores.west().owner(), "West only", "4780000000090", "5.00");

    Answer answer =
        stores
            .east()
            .cashier()
            .api()
            .post(
                "/api/sales/sales/scan-item/",
                Map.of("session", stores.east().till().session(), "barcode", "4780000000090"));

    assertThat(answer.expect(404).code()).isEqualTo("product_not_found");
  }

  @Test
  void theReportsCountTheOwnSalesOnly() {
    TradingStore quiet = TradingStore.open(stores.suite(), "Quiet", "77.70");
    TradingStore busy = TradingStore.open(stores.suite(), "Busy", "33.30");
    quiet.till().sell();
    List.of(1, 2, 3).forEach(sale -> busy.till().sell());

    Answer busyDay = busy.todayOnce(TradingStore.sales(3));
    Answer quietDay = quiet.todayOnce(TradingStore.sales(1));

    assertThat(busyDay.decimal("/total_sales")).isEqualByComparingTo("99.90");
    assertThat(quietDay.decimal("/total_sales")).isEqualByComparingTo("77.70");
    assertThat(
            quiet
                .owner()
                .get("/api/analytics/product-performance/top-products/")
                .expect(200)
                .text())
        .contains("Quiet product")
        .doesNotContain("Busy");
  }

  @Test
  void anOwnerSeesTheOwnStoreAmongMyStoresAndNoOther() {
    Answer mine = stores.east().owner().get("/api/users/auth/my-stores/").expect(200);

    assertThat(mine.text())
        .contains(stores.east().store().tenantKey())
        .doesNotContain(stores.west().store().tenantKey());
  }
}
