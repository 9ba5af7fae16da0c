package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/** One person's till during a shift; whatever it does, it enters into the books too. */
final class Till {

  private final Api api;
  private final Books books;
  private final ShiftBook shift;
  private final long session;

  private Till(Api api, Books books, ShiftBook shift, long session) {
    this.api = api;
    this.books = books;
    this.shift = shift;
    this.session = session;
  }

  static Till open(Api api, long register, Books books, BigDecimal opening) {
    Answer opened =
        api.post(
                "/api/sales/sessions/open/",
                Map.of("opening_balance", opening, "register", register))
            .expect(201);
    return new Till(api, books, books.openShift(opening), opened.number("/data/id"));
  }

  /** Scans everything and takes the money. */
  Receipt sell(Purchase purchase) {
    long sale = 0;
    for (Scan scan : purchase.scans()) {
      sale =
          api.post("/api/sales/sales/scan-item/", scan.body(session, purchase.customer()))
              .expect(200)
              .number("/data/id");
    }
    Answer completed =
        api.with("Idempotency-Key", UUID.randomUUID().toString())
            .post(
                "/api/sales/sales/" + sale + "/checkout/",
                Map.of("payments", purchase.payments().stream().map(Payment::body).toList()))
            .expect(200);
    books.sell(shift, purchase);
    return receipt(completed, purchase);
  }

  private static Receipt receipt(Answer completed, Purchase purchase) {
    Map<Long, Long> items = new HashMap<>();
    for (JsonNode item : completed.at("/data/items")) {
      items.put(item.get("product").longValue(), item.get("id").longValue());
    }
    return new Receipt(
        completed.number("/data/id"),
        completed.number("/data/number"),
        completed.string("/data/receipt_number"),
        completed.string("/data/business_date"),
        purchase,
        items);
  }

  void payIn(BigDecimal amount, String reason) {
    move("in", amount, reason);
    shift.paidIn = shift.paidIn.add(amount);
  }

  void payOut(BigDecimal amount, String reason) {
    move("out", amount, reason);
    shift.paidOut = shift.paidOut.add(amount);
  }

  private void move(String type, BigDecimal amount, String reason) {
    api.post(
            "/api/sales/sessions/" + session + "/cash-movements/",
            Map.of("type", type, "amount", amount, "reason", reason))
        .expect(201);
  }

  /** Takes back all of a sale; the money goes back the way it came. */
  void takeBackAll(Receipt receipt) {
    refund(receipt, Map.of("reason", "spoilt"));
    books.takeBack(
        shift,
        receipt.purchase().positions().stream()
            .map(position -> position.returned(position.quantity()))
            .toList(),
        receipt.purchase().payments());
  }

  /** Takes back a part of one line of a sale that was paid in one way. */
  void takeBackPart(Receipt receipt, Position position, BigDecimal quantity) {
    Long item = receipt.items().get(position.goods().id());
    if (item == null) {
      throw new IllegalStateException("not on the receipt: " + position);
    }
    refund(
        receipt,
        Map.of(
            "reason", "too many", "items", List.of(Map.of("item_id", item, "quantity", quantity))));
    Position.Returned part = position.returned(quantity);
    Payment paid = receipt.purchase().payments().getFirst();
    books.takeBack(shift, List.of(part), List.of(Payment.by(paid.method(), part.total())));
  }

  private void refund(Receipt receipt, Object body) {
    api.with("Idempotency-Key", UUID.randomUUID().toString())
        .post("/api/sales/sales/" + receipt.saleId() + "/refund/", body)
        .expect(200);
  }

  /** Counts the drawer and closes; the shift's report is final after it. */
  void close(BigDecimal counted) {
    api.post("/api/sales/sessions/" + session + "/close/", Map.of("actual_cash", counted))
        .expect(200);
  }

  Answer report() {
    return api.get("/api/sales/sessions/" + session + "/report/").expect(200);
  }

  ShiftBook shift() {
    return shift;
  }

  long session() {
    return session;
  }
}
