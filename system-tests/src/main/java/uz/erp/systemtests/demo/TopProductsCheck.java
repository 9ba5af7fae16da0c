package uz.erp.systemtests.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Api;

/** Shows what sold best and holds it against the books, place by place. */
final class TopProductsCheck {

  private static final int LIMIT = 10;

  private final Paper paper;
  private final Agreements agreements;

  TopProductsCheck(Paper paper, Agreements agreements) {
    this.paper = paper;
    this.agreements = agreements;
  }

  void run(Api owner, Books books, String firstDay, String lastDay) {
    JsonNode found =
        owner
            .get(
                "/api/analytics/product-performance/top-products/?order_by=revenue&limit=%d&start_date=%s&end_date=%s"
                    .formatted(LIMIT, firstDay, lastDay))
            .expect(200)
            .at("/top_products");
    show(found);
    List<ProductBook> expected = books.topProducts(LIMIT);
    agreements.check("products in the list", expected.size(), found.size());
    for (int place = 0; place < Math.min(expected.size(), found.size()); place++) {
      check(place + 1, expected.get(place), found.get(place));
    }
  }

  private void check(int place, ProductBook book, JsonNode seen) {
    agreements.check(place + ". product", book.goods().ware().name(), text(seen, "product_name"));
    agreements.check(place + ". revenue", book.revenue(), Pages.decimal(seen, "total_revenue"));
    agreements.check(place + ". quantity", book.sold(), Pages.decimal(seen, "total_quantity"));
    agreements.check(place + ". profit", book.profit(), Pages.decimal(seen, "total_profit"));
    agreements.check(place + ". receipts", book.receipts(), seen.get("sales_count").longValue());
  }

  private void show(JsonNode products) {
    paper.heading("Top products");
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode product : products) {
      rows.add(
          List.of(
              String.valueOf(rows.size() + 1),
              text(product, "product_name"),
              text(product, "product_code"),
              Paper.figure(Pages.decimal(product, "total_quantity")),
              Paper.figure(Pages.decimal(product, "total_revenue")),
              Paper.figure(Pages.decimal(product, "total_profit")),
              product.get("sales_count").asString()));
    }
    paper.table(
        List.of(" #", "product", "code", " quantity", " revenue", " profit", " receipts"), rows);
    paper.line("");
  }

  private static String text(JsonNode product, String field) {
    return product.path(field).asString("");
  }
}
