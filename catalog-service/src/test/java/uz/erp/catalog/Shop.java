package uz.erp.catalog;

import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStore;

/** A store as its owner works with it: the steps that many tests begin with. */
public record Shop(TestStore store, TestApi owner) {

  public static final String PRODUCTS = "/api/products/products/";
  public static final String CATEGORIES = "/api/products/categories/";
  public static final String RECEIPTS = "/api/products/inventory/receipts/";
  public static final String ADJUSTMENTS = "/api/products/inventory/adjustments/";
  public static final String MOVEMENTS = "/api/products/inventory/movements/";

  public static Shop of(TestApi api, TestStore store) {
    return new Shop(store, api.as(store, "owner"));
  }

  /** Creates a product that costs 50 and sells at 80. */
  public long product(String name) {
    return product(
        """
        {"name": "%s", "cost_price": 50, "sale_price": 80}"""
            .formatted(name),
        201);
  }

  public long product(String json, int status) {
    return owner.post(PRODUCTS, json).expect(status).json().path("id").asLong();
  }

  public long category(String name) {
    return owner
        .post(CATEGORIES, "{\"name\": \"%s\"}".formatted(name))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  /** Takes goods in at a cost. */
  public TestAnswer receive(long product, String quantity, String unitCost) {
    return owner
        .post(
            RECEIPTS,
            """
            {"lines": [{"product": %d, "quantity": "%s", "unit_cost": "%s"}]}"""
                .formatted(product, quantity, unitCost))
        .expect(201);
  }

  public TestAnswer adjust(long product, String delta) {
    return owner.post(
        ADJUSTMENTS,
        """
        {"product": %d, "delta": "%s", "reason": "test"}"""
            .formatted(product, delta));
  }

  public JsonNode get(long product) {
    return owner.get(PRODUCTS + product + "/").expect(200).json();
  }

  public String onHand(long product) {
    return get(product).at("/stock/on_hand").asString();
  }
}
