package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Who takes ten pays less for each. */
final class PriceListChapter implements Chapter {

  private static final BigDecimal PRICE = new BigDecimal("12000.00");
  private static final BigDecimal FROM_TEN = new BigDecimal("10990.50");

  @Override
  public String title() {
    return "A price list";
  }

  @Override
  public List<String> needs() {
    return List.of(
        "POST /api/products/price-lists/",
        "PUT /api/products/price-lists/{id}/prices/",
        "GET /api/products/products/{id}/prices/");
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Novelty honey = Novelty.of(shop, "Honey 250 g", "HONEY-250", PRICE.toPlainString());
    long list =
        shop.owner()
            .post("/api/products/price-lists/", Map.of("name", "Cafes"))
            .expect(201)
            .number("/id");

    shop.owner()
        .send(
            "PUT",
            "/api/products/price-lists/" + list + "/prices/",
            """
            {"prices": [{"product": %d, "min_quantity": "10", "price": "%s"}]}"""
                .formatted(honey.id(), FROM_TEN)
                .getBytes(StandardCharsets.UTF_8))
        .expect(200);

    agreements.check("nine for a cafe, each", PRICE, price(honey, 9, list));
    agreements.check("ten for a cafe, each", FROM_TEN, price(honey, 10, list));
  }

  private static BigDecimal price(Novelty product, int quantity, long list) {
    return product
        .owner()
        .get(product.path() + "prices/?quantity=" + quantity + "&price_list=" + list)
        .expect(200)
        .decimal("/price");
  }
}
