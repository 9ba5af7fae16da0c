package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uz.erp.systemtests.client.Answer;

/** Takes goods back at a till. */
record Refunding(Till till, Receipt receipt) {

  /** All of a sale; the money goes back the way it came. */
  void all() {
    ask(Map.of("reason", "spoilt")).expect(200);
    till.takeBack(
        receipt,
        receipt.bill().positions().stream()
            .map(position -> position.returned(position.quantity()))
            .toList(),
        receipt.bill().payments());
  }

  /** A part of one line of a sale that was paid in one way. */
  void part(Position position, BigDecimal quantity) {
    ask(items("too many", position.goods(), quantity)).expect(200);
    Position.Returned part = position.returned(quantity);
    Payment paid = receipt.bill().payments().getFirst();
    till.takeBack(receipt, List.of(part), List.of(Payment.by(paid.method(), part.total())));
  }

  /** The body that asks for so much of a line. */
  Map<String, Object> items(String reason, Goods goods, BigDecimal quantity) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("reason", reason);
    body.put("items", List.of(Map.of("item_id", receipt.item(goods), "quantity", quantity)));
    return body;
  }

  Answer ask(Map<String, Object> body) {
    return till.api()
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post(Till.SALES + receipt.saleId() + "/refund/", body);
  }
}
