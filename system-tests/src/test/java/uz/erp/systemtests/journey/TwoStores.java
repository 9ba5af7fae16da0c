package uz.erp.systemtests.journey;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.suite.Suite;

/** East has one of everything, west has more, so that west has ids which east has not. */
record TwoStores(Suite suite, TradingStore east, TradingStore west) {

  static TwoStores open(Suite suite) {
    TwoStores stores =
        new TwoStores(
            suite,
            TradingStore.open(suite, "East", "1000.00"),
            TradingStore.open(suite, "West", "2500.50"));
    fill(stores.east, "East", 1);
    fill(stores.west, "West", 3);
    suite.accounts().hire(stores.west.store(), "stockkeeper", "Westbek");
    openSecondTill(stores.west);
    return stores;
  }

  private static void fill(TradingStore store, String name, int times) {
    Api owner = store.owner();
    for (int i = 1; i <= times; i++) {
      owner
          .post(
              "/api/products/products/",
              Map.of("name", name + " goods " + i, "sale_price", "10.00", "min_stock", 1))
          .expect(201);
      owner.post("/api/products/categories/", Map.of("name", name + " shelf " + i)).expect(201);
      owner.post("/api/customers/customers/", Map.of("name", name + " guest " + i)).expect(201);
      owner.post("/api/tasks/tasks/", Map.of("title", name + " chore " + i)).expect(201);
      owner
          .post(
              "/api/products/inventory/receipts/",
              Map.of(
                  "supplier",
                  name + " supplier " + i,
                  "lines",
                  List.of(Map.of("product", store.product(), "quantity", 5, "unit_cost", "1.00"))))
          .expect(201);
      store.till().sell();
    }
  }

  private static void openSecondTill(TradingStore west) {
    west.owner().post("/api/sales/registers/", Map.of("name", "West register")).expect(201);
    west.owner().post("/api/sales/sessions/open/", Map.of("opening_balance", 0)).expect(201);
  }

  /** The highest id in one of west's lists. */
  long highestId(String path) {
    long highest = 0;
    for (JsonNode entry : west.owner().get(path + "?page_size=100").expect(200).at("/results")) {
      highest = Math.max(highest, entry.get("id").longValue());
    }
    return highest;
  }
}
