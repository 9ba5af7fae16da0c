package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Two of forty are missing; one more comes in before the count is applied, and is not lost. */
final class StockTakeChapter implements Chapter {

  private static final String TAKES = "/api/products/inventory/stock-takes/";

  @Override
  public String title() {
    return "Counting";
  }

  @Override
  public List<String> needs() {
    return List.of(
        "POST " + TAKES,
        "POST " + TAKES + "{id}/start/",
        "POST " + TAKES + "{id}/counts/",
        "POST " + TAKES + "{id}/review/",
        "POST " + TAKES + "{id}/apply/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Novelty cup = Novelty.of(shop, "Piala", "PIALA", "15000.00");
    cup.receive("40", "9000.00");
    long take =
        shop.owner()
            .post(TAKES, Map.of("scope", "products", "products", List.of(cup.id())))
            .expect(201)
            .number("/id");
    String path = TAKES + take + "/";
    shop.owner().post(path + "start/").expect(200);

    shop.owner()
        .post(
            path + "counts/",
            Map.of("counts", List.of(Map.of("product", cup.id(), "quantity", "38"))))
        .expect(200, 201);
    cup.receive("1", "9000.00");
    shop.owner().post(path + "review/").expect(200);
    shop.owner().post(path + "apply/").expect(200);

    agreements.check("on hand, 40 - 2 missing + 1 since", new BigDecimal("39"), cup.onHand());
  }
}
