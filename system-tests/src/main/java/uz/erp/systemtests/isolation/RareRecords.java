package uz.erp.systemtests.isolation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Import;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.client.Upload;

/**
 * Records that few stores have: with the target store's marker or, where no text is possible, with
 * a price that occurs nowhere else.
 */
final class RareRecords {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tashkent"));

  private final Api owner;
  private final long employee;
  private final String word;
  private final String price;
  private final String number;

  /**
   * @param number a UUID, which stands where only such a thing may
   */
  RareRecords(Api owner, long employee, String word, String price, String number) {
    this.owner = owner;
    this.employee = employee;
    this.word = word;
    this.price = price;
    this.number = number;
  }

  /**
   * Goods in batches, dear goods, and goods there are not enough of, which is an employee's task;
   * answers the dear ones.
   */
  long stock() {
    patch("/api/tasks/rules/low_stock/", Map.of("is_active", true, "assigned_to", employee));
    patch("/api/tasks/rules/cash_difference/", Map.of("min_amount", price));
    patch("/api/customers/loyalty/settings/", Map.of("min_total", price));
    String name = word + " rare";
    Map<String, String> form =
        Map.of("name", name, "sku", word + "-rare", "sale_price", "10.00", "min_stock", "50");
    long rare = make("/api/products/products/", form);
    Map<String, String> batch = Map.of("number", word, "expires_on", TODAY.plusDays(5).toString());
    receive(Map.of("product", rare, "quantity", 9, "unit_cost", 1, "batch", batch));
    long gone = make("/api/products/products/", Map.of("name", word + " gone", "sale_price", "1"));
    receive(Map.of("product", gone, "quantity", 1, "unit_cost", 1));
    make(
        "/api/products/inventory/adjustments/",
        Map.of("product", gone, "delta", "-1", "reason", "loss"));
    long dear = make("/api/products/products/", Map.of("name", word, "sale_price", price));
    receive(Map.of("product", dear, "quantity", 9, "unit_cost", 1));
    String path = "/api/products/products/" + dear;
    make(path + "/packagings/", Map.of("factor", 6, "sale_price", price));
    Uploads.picture(word).to(owner, path + "/images/").expect(201);
    long list = make("/api/products/price-lists/", Map.of("name", word));
    owner
        .send(
            "PUT",
            "/api/products/price-lists/" + list + "/prices/",
            Json.bytes(Map.of("prices", List.of(Map.of("product", dear, "price", price)))))
        .expect(200);
    List<Map<String, Object>> one = List.of(Map.of("product", dear, "quantity", "1"));
    make(
        "/api/products/inventory/reservations/",
        Map.of("client_uuid", number, "ttl_seconds", 86_400, "lines", one));
    Api user = owner.without("X-Tenant-Key");
    Answer second = user.post("/api/users/stores/", Map.of("name", word + " 2")).expect(201);
    Map<String, ?> transfer =
        Map.of("to_store", second.string("/tenant_key"), "note", word, "lines", one);
    // other services consume the event of a new store a moment later
    Eventually.get(
        "a transfer to the second store",
        SOON,
        () -> owner.post("/api/products/inventory/transfers/", transfer),
        answer -> answer.status() == 201);
    long deleted =
        user.post("/api/users/stores/", Map.of("name", word + " 3")).expect(201).number("/id");
    user.delete("/api/users/stores/" + deleted + "/").expect(204);
    long count =
        make("/api/products/inventory/stock-takes/", Map.of("scope", "store", "note", word));
    owner.post("/api/products/inventory/stock-takes/" + count + "/start/").expect(200);
    return dear;
  }

  /** A debt of a customer's that is paid back, a consent, and sales of a day long ago. */
  void trade(long session, long customer) {
    Map<String, ?> payment =
        Map.of(
            "session", session,
            "customer", customer,
            "amount", "1.00",
            "payment_method", "cash",
            "note", word);
    owner.post("/api/sales/debt-payments/", payment).expect(201);
    long sale = owner.get("/api/sales/sales/?status=pending").expect(200).number("/results/0/id");
    Map<String, ?> consent =
        Map.of("action", "discount", "sale", sale, "max_percent", "10", "reason", word);
    owner.post("/api/sales/overrides/", consent).expect(201);
    Upload past =
        Upload.csv(
            "date,receipt,sku,quantity,price\n%s,%s,%s0,1,%s"
                .formatted(TargetStore.PAST_DAY, word, word, price));
    Import.PAST_SALES.run(owner, past, false, SOON);
  }

  /** What others make of it, in their own time; the task must be there before other tasks are. */
  void awaitTask() {
    await("/api/tasks/tasks/?category=inventory", word);
  }

  void report() {
    await("/api/analytics/daily-sales/" + TargetStore.PAST_DAY + "/", price);
    make("/api/analytics/daily-sales/" + TargetStore.PAST_DAY + "/documents/", Map.of());
    owner.post("/api/analytics/customer-analytics/recompute/").expect(202);
  }

  private void await(String path, String what) {
    Eventually.get(
        "the target store's marker in " + path,
        SOON,
        () -> owner.get(path),
        answer -> answer.text().contains(what));
  }

  private void receive(Map<String, ?> line) {
    make("/api/products/inventory/receipts/", Map.of("supplier", word, "lines", List.of(line)));
  }

  private void patch(String path, Map<String, ?> form) {
    owner.patch(path, form).expect(200);
  }

  private long make(String path, Map<String, ?> form) {
    return owner.post(path, form).expect(201).number("/id");
  }
}
