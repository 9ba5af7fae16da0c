package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Two batches of one product, each with its day and its cost. */
final class BatchChapter implements Chapter {

  @Override
  public String title() {
    return "Two batches";
  }

  @Override
  public List<String> needs() {
    return List.of("POST /api/products/inventory/receipts/", "GET /api/products/batches/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Novelty yoghurt = Novelty.of(shop, "Yoghurt 150 g", "YOGHURT-150", "6900.00");
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    String soon = today.plusDays(5).toString();
    String later = today.plusDays(25).toString();

    receive(yoghurt, "A-1", soon, "30", "4000.00");
    receive(yoghurt, "B-2", later, "50", "4200.00");

    Map<String, JsonNode> batches = new HashMap<>();
    for (JsonNode batch :
        Pages.all(shop.owner(), "/api/products/batches/?product=" + yoghurt.id())) {
      batches.put(batch.path("number").asString(""), batch);
    }
    check(agreements, batches, "A-1", soon, "30.000");
    check(agreements, batches, "B-2", later, "50.000");
    agreements.check("on hand, both batches", new BigDecimal("80.000"), yoghurt.onHand());
    agreements.check(
        "average cost of both",
        Arithmetic.averageCost(
            new BigDecimal("4000.00"),
            new BigDecimal("30"),
            new BigDecimal("4200.00"),
            new BigDecimal("50")),
        yoghurt.cost());
  }

  private static void receive(
      Novelty product, String number, String day, String quantity, String cost) {
    product.receive(
        Map.of(
            "product",
            product.id(),
            "quantity",
            quantity,
            "unit_cost",
            cost,
            "batch",
            Map.of("number", number, "expires_on", day)));
  }

  private static void check(
      Agreements agreements,
      Map<String, JsonNode> batches,
      String number,
      String day,
      String quantity) {
    JsonNode batch = batches.get(number);
    if (batch == null) {
      agreements.check("batch " + number, "there", "missing");
      return;
    }
    agreements.check("batch " + number + " expires", day, batch.path("expires_on").asString(""));
    agreements.check(
        "batch " + number + " on hand", new BigDecimal(quantity), Pages.decimal(batch, "quantity"));
  }
}
