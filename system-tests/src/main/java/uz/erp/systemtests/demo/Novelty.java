package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Api;

/** A product that comes into the shop after the day's books are closed, and is in none of them. */
record Novelty(Api owner, long id, String sku) {

  static Novelty of(Shop shop, String name, String sku, String price) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", name);
    form.put("sku", sku);
    form.put("unit", "pcs");
    form.put("cost_price", "1000.00");
    form.put("sale_price", price);
    long id = shop.owner().post("/api/products/products/", form).expect(201).number("/id");
    return new Novelty(shop.owner(), id, sku);
  }

  String path() {
    return "/api/products/products/" + id + "/";
  }

  void receive(String quantity, String unitCost) {
    receive(Map.of("product", id, "quantity", quantity, "unit_cost", unitCost));
  }

  void receive(Map<String, Object> line) {
    owner.post("/api/products/inventory/receipts/", Map.of("lines", List.of(line))).expect(201);
  }

  BigDecimal onHand() {
    return owner.get(path()).expect(200).decimal("/stock/on_hand");
  }

  BigDecimal cost() {
    return owner.get(path()).expect(200).decimal("/cost_price");
  }
}
