package uz.erp.systemtests.isolation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import uz.erp.systemtests.client.Accounts;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.client.Upload;

/** A store with a marker in every text, and something in every list. */
final class TargetStore {

  /** Of one of its goods. */
  static final String BARCODE = "2000000000039";

  /** On which it sold before it came here, and nothing else. */
  static final String PAST_DAY = "2026-01-31";

  private static final String WEBHOOKS = "/api/tasks/webhooks/";
  private static final int ROUNDS = 3;

  private static final BigDecimal SMALL = new BigDecimal("10.00");
  private static final BigDecimal OTHER_SALES = new BigDecimal("30.00");

  private final Accounts accounts;
  private final Store store;
  private final String word;
  private final String phone;
  private final String number = UUID.randomUUID().toString();

  /**
   * What no other store's goods cost, and what it makes on a day with three sales of 10.00 more.
   */
  private final BigDecimal price;

  private final Api owner;

  private TargetStore(Accounts accounts, Store store, String word, String phone) {
    this.accounts = accounts;
    this.store = store;
    this.word = word;
    this.phone = phone;
    owner = store.owner().api();
    int odd = Math.floorMod(word.hashCode(), 100_000_000);
    price = new BigDecimal("8%08d".formatted(odd)).movePointLeft(2);
  }

  static TargetStore open(Accounts accounts) {
    String unique = Accounts.uniqueName("").replace("_", "");
    String word = "zq" + unique + "xw";
    // a number that no operator assigns, so that no other store has it by accident
    String phone = "+99820" + String.format("%07d", Math.floorMod(unique.hashCode(), 10_000_000));
    // the key is sent by outsiders: it must not contain the marker
    Map<String, String> form =
        Map.of(
            "username", "o_" + word,
            "last_name", word,
            "email", word + "@example.com",
            "owner_phone", phone,
            "store_slug", "other-" + unique,
            "store_description", word,
            "store_address", word,
            "store_city", word,
            "store_legal_name", word);
    TargetStore target =
        new TargetStore(accounts, accounts.register("Shop " + word, form), word, phone);
    target.furnish();
    return target;
  }

  Store store() {
    return store;
  }

  Marker marker() {
    return new Marker(
        List.of(
            word,
            phone.substring(4),
            store.schema().toLowerCase(Locale.ROOT),
            number,
            price.toPlainString(),
            price.add(OTHER_SALES).toPlainString()));
  }

  private void furnish() {
    accounts
        .hire(store, "manager", word)
        .api()
        .post("/api/tasks/tasks/", Map.of("title", word, "assigned_to", store.owner().employeeId()))
        .expect(201);
    long session = 0;
    long customer = 0;
    long[] products = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      products[round] = goods(word + " " + round, round);
    }
    RareRecords rareRecords =
        new RareRecords(owner, store.owner().employeeId(), word, price.toPlainString(), number);
    long dear = rareRecords.stock();
    for (int round = 0; round < ROUNDS; round++) {
      customer = customer(word + " " + round);
      session = sell(products[round], round == 0 ? dear : 0, customer, round);
    }
    rareRecords.trade(session, customer);
    rareRecords.awaitTask();
    for (int round = 0; round < ROUNDS; round++) {
      work(word + " " + round);
    }
    accounts.hire(store, "cashier", word);
    owner
        .post("/api/users/api-keys/", Map.of("name", word, "scopes", List.of("view_products")))
        .expect(201);
    // at a domain that does not exist
    Map<String, ?> webhook =
        Map.of(
            "url",
            "https://hooks.invalid/" + word,
            "description",
            word,
            "event_types",
            List.of("slow_mover.ended"));
    long hook = owner.post(WEBHOOKS, webhook).expect(201).number("/webhook/id");
    owner.post(WEBHOOKS + hook + "/test/", Map.of()).expect(201);
    owner.patch("/api/sales/settings/", Map.of("receipt_header", word)).expect(200);
    Upload.csv("sku,name,sale_price\n" + word + ",Goods," + word)
        .to(owner, "/api/products/import/?dry_run=true")
        .expect(202);
    Upload.csv("date,receipt,sku,quantity,price\n2026-01-31," + word + "," + word + ",1,10")
        .to(owner, "/api/sales/import/?dry_run=true")
        .expect(202);
    Upload.csv("name,phone\n" + word + ",no number")
        .to(owner, "/api/customers/import/?dry_run=true")
        .expect(202);
    rareRecords.report();
    Eventually.get(
        "the target store's marker in its reports",
        Duration.ofSeconds(60),
        () -> owner.get("/api/analytics/product-performance/top-products/"),
        answer -> answer.text().contains(word));
  }

  private long goods(String name, int round) {
    long product =
        make(
            "/api/products/products/",
            Map.of(
                "name",
                name,
                "description",
                name,
                "sku",
                word + round,
                "barcode",
                barcode(round),
                "attributes",
                Map.of("colour", name),
                "sale_price",
                "10.00"));
    make("/api/products/categories/", Map.of("name", name, "description", name));
    make("/api/products/price-lists/", Map.of("name", name));
    make("/api/products/products/" + product + "/packagings/", Map.of("factor", 6));
    Uploads.picture(word).to(owner, "/api/products/products/" + product + "/images/").expect(201);
    make(
        "/api/products/inventory/receipts/",
        Map.of(
            "supplier", name,
            "note", name,
            "lines", List.of(Map.of("product", product, "quantity", 9, "unit_cost", 1))));
    make(
        "/api/products/inventory/adjustments/",
        Map.of("product", product, "delta", "1", "reason", name, "note", name));
    if (round == 0) {
      make("/api/products/inventory/stock-takes/", Map.of("scope", "store", "note", name));
    }
    return product;
  }

  private static String barcode(int round) {
    return List.of("2000000000015", "2000000000022", BARCODE).get(round);
  }

  private long customer(String name) {
    make("/api/customers/groups/", Map.of("name", name));
    long customer =
        make(
            "/api/customers/customers/",
            Map.of(
                "name", name,
                "address", name,
                "notes", name,
                "tags", List.of(word),
                "email", word + "@example.com",
                "allow_duplicate", true,
                "phone", phone));
    String path = "/api/customers/customers/" + customer;
    owner.post(path + "/debt/adjust/", Map.of("amount", "5.00", "reason", name)).expect(200, 201);
    owner.post(path + "/loyalty/adjust/", Map.of("amount", "5", "reason", name)).expect(200, 201);
    return customer;
  }

  /** A sale that is paid and partly given back, one that waits and one that is open. */
  private long sell(long product, long dear, long customer, int round) {
    long register = make("/api/sales/registers/", Map.of("name", word + " " + round));
    long session =
        owner
            .post(
                "/api/sales/sessions/open/",
                Map.of("opening_balance", "100.00", "register", register))
            .expect(201)
            .number("/data/id");
    long paid = pay(session, product, customer, SMALL);
    owner.post("/api/sales/sales/" + paid + "/refund/", Map.of("reason", word)).expect(200, 201);
    String path = "/api/sales/sessions/" + session;
    owner
        .post(path + "/cash-movements/", Map.of("type", "in", "amount", "1.00", "reason", word))
        .expect(201);
    BigDecimal cash = new BigDecimal("101.00");
    if (dear > 0) {
      pay(session, dear, customer, price);
      cash = cash.add(price);
    }
    if (round < ROUNDS - 1) {
      owner.post(path + "/close/", Map.of("actual_cash", cash, "note", word)).expect(200);
      return session;
    }
    long held = scan(session, product);
    owner.post("/api/sales/sales/" + held + "/hold/", Map.of("note", word)).expect(200);
    scan(session, product);
    return session;
  }

  private long pay(long session, long product, long customer, BigDecimal total) {
    long sale = scan(session, product);
    Map<String, ?> payment =
        Map.of("payment_method", "cash", "amount", total, "received_amount", total);
    owner
        .post(
            "/api/sales/sales/" + sale + "/checkout/",
            Map.of("customer", customer, "payments", List.of(payment)))
        .expect(200);
    return sale;
  }

  private long scan(long session, long product) {
    return owner
        .post("/api/sales/sales/scan-item/", Map.of("session", session, "product", product))
        .expect(200)
        .number("/data/id");
  }

  private void work(String name) {
    make(
        "/api/tasks/tasks/",
        Map.of(
            "title",
            name,
            "description",
            name,
            "due_date",
            Instant.now().plusSeconds(1).toString(),
            "assigned_to",
            store.owner().employeeId()));
    long template =
        make(
            "/api/tasks/templates/",
            Map.of(
                "title",
                name,
                "description",
                name,
                "checklist",
                List.of(Map.of("text", name)),
                "assigned_to",
                store.owner().employeeId()));
    long task = make("/api/tasks/templates/" + template + "/create-task/", Map.of());
    make("/api/tasks/comments/", Map.of("task", task, "comment", name));
    new Upload(word + ".txt", "text/plain", name.getBytes(StandardCharsets.UTF_8))
        .to(owner, "/api/tasks/tasks/" + task + "/attachments/")
        .expect(201);
  }

  private long make(String path, Map<String, ?> form) {
    return owner.post(path, form).expect(201).number("/id");
  }
}
