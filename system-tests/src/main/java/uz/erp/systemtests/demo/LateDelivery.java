package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/** After closing more of one ware comes in at another price: its cost becomes the average. */
final class LateDelivery {

  private static final BigDecimal QUANTITY = new BigDecimal("35.500");
  private static final BigDecimal DEARER = new BigDecimal("1.07");

  private final Paper paper;
  private final Agreements agreements;

  LateDelivery(Paper paper, Agreements agreements) {
    this.paper = paper;
    this.agreements = agreements;
  }

  void run(Api owner, Books books) {
    ProductBook book =
        books.topProducts(Integer.MAX_VALUE).stream()
            .filter(product -> product.goods().ware().isWeighed())
            .findFirst()
            .orElseThrow();
    BigDecimal unitCost = Arithmetic.tiyin(book.goods().ware().cost().multiply(DEARER));
    BigDecimal average =
        Arithmetic.averageCost(book.goods().ware().cost(), book.onHand(), unitCost, QUANTITY);
    paper.heading("A delivery after closing time");
    paper.line(
        "%s kg of %s at %s instead of %s",
        QUANTITY,
        book.goods().ware().name(),
        Paper.figure(unitCost),
        Paper.figure(Arithmetic.tiyin(book.goods().ware().cost())));
    owner
        .post(
            "/api/products/inventory/receipts/",
            Map.of(
                "lines",
                List.of(
                    Map.of(
                        "product", book.goods().id(),
                        "quantity", QUANTITY,
                        "unit_cost", unitCost))))
        .expect(201);
    books.deliver(book.goods(), QUANTITY);
    Answer product = owner.get("/api/products/products/" + book.goods().id() + "/").expect(200);
    agreements.check("stock on hand", book.onHand(), product.decimal("/stock/on_hand"));
    agreements.check("average cost", average, product.decimal("/cost_price"));
  }
}
