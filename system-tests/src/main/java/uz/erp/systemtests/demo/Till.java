package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/** One person's till during a shift; whatever it does, it enters into the books too. */
final class Till {

  static final String SALES = "/api/sales/sales/";

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
                Drawer.SESSIONS + "open/", Map.of("opening_balance", opening, "register", register))
            .expect(201);
    return new Till(api, books, books.openShift(opening), opened.number("/data/id"));
  }

  /** Scans everything and takes the money. */
  Receipt sell(Purchase purchase) {
    return enter(ring(purchase));
  }

  /** The same, not yet in the books. */
  Receipt ring(Purchase purchase) {
    Answer draft = draft(purchase.scans(), purchase.customer());
    Bill bill = purchase.bill();
    return receipt(checkout(draft.number("/data/id"), bill).expect(200), bill);
  }

  /** Sells what is on a bill that needs nothing but scans. */
  Receipt sell(Bill bill) {
    return complete(draft(bill).number("/data/id"), bill);
  }

  /** Scans what is on a bill; returns the draft. */
  Answer draft(Bill bill) {
    List<Scan> scans =
        bill.positions().stream()
            .map(line -> new Scan(line.goods(), line.quantity(), Scan.Way.PRODUCT_ID))
            .toList();
    return draft(scans, bill.customer());
  }

  private Answer draft(List<Scan> scans, @Nullable Long customer) {
    List<Answer> drafts = new ArrayList<>();
    scans.forEach(scan -> drafts.add(scan(scan.body(session, customer)).expect(200)));
    return drafts.getLast();
  }

  Answer scan(Map<String, Object> body) {
    return api.post(SALES + "scan-item/", body);
  }

  /** Asks for a change of a draft, such as {@code discount}. */
  Answer change(long sale, String action, Object body) {
    return api.post(SALES + sale + "/" + action + "/", body);
  }

  /** Offers the money of a bill. */
  Answer checkout(long sale, Bill bill) {
    return api.with("Idempotency-Key", UUID.randomUUID().toString())
        .post(
            SALES + sale + "/checkout/",
            Map.of("payments", bill.payments().stream().map(Payment::body).toList()));
  }

  Receipt complete(long sale, Bill bill) {
    return complete(checkout(sale, bill), bill);
  }

  Receipt complete(Answer paid, Bill bill) {
    return enter(receipt(paid.expect(200), bill));
  }

  Receipt enter(Receipt receipt) {
    books.sell(shift, receipt);
    return receipt;
  }

  private static Receipt receipt(Answer completed, Bill bill) {
    Map<Long, Long> items = new HashMap<>();
    for (JsonNode item : completed.at("/data/items")) {
      items.put(item.get("product").longValue(), item.get("id").longValue());
    }
    return new Receipt(
        completed.number("/data/id"),
        completed.number("/data/number"),
        completed.number("/data/register_number"),
        completed.string("/data/receipt_number"),
        completed.string("/data/business_date"),
        bill,
        items);
  }

  /** Throws a draft away. */
  Answer cancel(long sale, String reason) {
    Answer cancelled = change(sale, "cancel", Map.of("reason", reason)).expect(200);
    shift.cancelled++;
    return cancelled;
  }

  /** Enters what was given back here. */
  void takeBack(Receipt receipt, List<Position.Returned> parts, List<Payment> money) {
    books.takeBack(shift, receipt, parts, money);
  }

  /** Its money and its reports. */
  Drawer drawer() {
    return new Drawer(api, session, books, shift);
  }

  Api api() {
    return api;
  }

  ShiftBook shift() {
    return shift;
  }

  long session() {
    return session;
  }
}
