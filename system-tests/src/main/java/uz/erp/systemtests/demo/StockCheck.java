package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;

/**
 * Waits until the catalog has consumed every sale, shows the stock and compares it with the books.
 */
final class StockCheck {

  private static final Duration BOUND = Duration.ofSeconds(120);
  private static final int SHOWN = 12;

  private final Paper paper;
  private final Agreements agreements;

  StockCheck(Paper paper, Agreements agreements) {
    this.paper = paper;
    this.agreements = agreements;
  }

  void run(Api owner, Books books) {
    Map<Long, JsonNode> stock =
        Eventually.last(BOUND, () -> stock(owner), seen -> differing(books, seen) == 0);
    show(books, stock);
    agreements.check("products", books.products().size(), stock.size());
    agreements.check("products whose stock differs", 0, differing(books, stock));
    agreements.check("stock on hand, all products", books.onHand(), sum(stock));
    agreements.check("products whose ledger sums up otherwise", 0, otherwiseInLedger(owner, books));
    agreements.check(
        "products at or below their minimum",
        books.products().stream().filter(ProductBook::isLow).count(),
        owner.get("/api/products/products/low-stock/").expect(200).number("/count"));
  }

  private static Map<Long, JsonNode> stock(Api owner) {
    return Pages.all(owner, "/api/products/products/?ordering=id").stream()
        .collect(Collectors.toMap(p -> p.get("id").longValue(), Function.identity()));
  }

  private static long differing(Books books, Map<Long, JsonNode> stock) {
    return books.products().stream()
        .filter(book -> onHand(stock, book).compareTo(book.onHand()) != 0)
        .count();
  }

  private static BigDecimal onHand(Map<Long, JsonNode> stock, ProductBook book) {
    JsonNode product = stock.get(book.goods().id());
    return product == null
        ? BigDecimal.valueOf(-1)
        : Pages.decimal(product.path("stock"), "on_hand");
  }

  private static BigDecimal sum(Map<Long, JsonNode> stock) {
    return stock.values().stream()
        .map(product -> Pages.decimal(product.path("stock"), "on_hand"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Stock is what the ledger says it is: its movements are added up here once more. */
  private static long otherwiseInLedger(Api owner, Books books) {
    Map<Long, BigDecimal> sums = new HashMap<>();
    for (JsonNode movement : Pages.all(owner, "/api/products/inventory/movements/?ordering=id")) {
      sums.merge(
          movement.get("product").longValue(),
          Pages.decimal(movement, "quantity"),
          BigDecimal::add);
    }
    return books.products().stream()
        .filter(
            book ->
                sums.getOrDefault(book.goods().id(), BigDecimal.ZERO).compareTo(book.onHand()) != 0)
        .count();
  }

  private void show(Books books, Map<Long, JsonNode> stock) {
    paper.heading("Stock, the scarcest first");
    List<ProductBook> scarcest =
        books.products().stream()
            .sorted(Comparator.comparing(book -> onHand(stock, book)))
            .limit(SHOWN)
            .toList();
    paper.table(
        List.of("product", " delivered", " sold", " books", " suite", " minimum", "unit"),
        scarcest.stream()
            .map(
                book ->
                    List.of(
                        book.goods().ware().name(),
                        Paper.quantity(book.delivered()),
                        Paper.quantity(book.sold()),
                        Paper.quantity(book.onHand()),
                        Paper.quantity(onHand(stock, book)),
                        Paper.quantity(book.goods().ware().minStock()),
                        book.goods().ware().unit()))
            .toList());
    paper.line("");
  }
}
