package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;

/** Goods go from one store of the owner to another: none is lost, none is there twice. */
final class TransferChapter implements Chapter {

  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final String TRANSFERS = "/api/products/inventory/transfers/";
  private static final BigDecimal SENT = new BigDecimal("7");

  @Override
  public String title() {
    return "A transfer to the second store";
  }

  @Override
  public List<String> needs() {
    return List.of(
        "POST /api/users/stores/",
        "POST " + TRANSFERS,
        "GET " + TRANSFERS,
        "POST " + TRANSFERS + "{id}/receive/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Novelty kettle = Novelty.of(shop, "Kettle", "KETTLE", "120000.00");
    kettle.receive("20", "90000.00");
    Api second = shop.secondStore("Chorsu Market 3");

    Map<String, Object> transfer =
        Map.of(
            "to_store", second.header("X-Tenant-Key"),
            "lines", List.of(Map.of("product", kettle.id(), "quantity", SENT)));
    // catalog-service learns of a store opened a moment ago by its event
    Eventually.last(
            BOUND,
            () -> shop.owner().post(TRANSFERS, transfer),
            answer -> !answer.text().contains("\"to_store\""))
        .expect(201);
    agreements.check("left in the first store", new BigDecimal("13"), kettle.onHand());
    List<JsonNode> incoming =
        Eventually.last(
            BOUND,
            () -> Pages.all(second, TRANSFERS + "?ordering=-sent_at"),
            seen -> !seen.isEmpty());
    agreements.check("transfers coming in", 1, incoming.size());
    second
        .post(
            TRANSFERS + incoming.getFirst().path("id").asString("") + "/receive/",
            Map.of("create_missing", true))
        .expect(200);

    List<JsonNode> there = Pages.all(second, "/api/products/products/?search=KETTLE");
    agreements.check("products in the second store", 1, there.size());
    agreements.check(
        "arrived there", SENT, Pages.decimal(there.getFirst().path("stock"), "on_hand"));
    agreements.check(
        "at the cost it left with",
        new BigDecimal("90000.00"),
        Pages.decimal(there.getFirst(), "cost_price"));
    agreements.check("still left in the first store", new BigDecimal("13"), kettle.onHand());
  }
}
