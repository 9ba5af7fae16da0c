package uz.erp.systemtests.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Import;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Upload;

/** What a store needs before certain requests can succeed, and what no random request creates. */
final class StorePrerequisites {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int SALES = 5;
  private static final int TRANSFERS = 12;
  private static final String SKU = "furniture-bread";

  private final Api owner;

  StorePrerequisites(Api owner) {
    this.owner = owner;
  }

  /**
   * Sales of today and of long ago, goods on their way to another store, and a task that a rule has
   * opened.
   *
   * @param sibling the key of the other store
   */
  void bring(Api cashier, String sibling) {
    Map<String, ?> form =
        Map.of("name", "Bread", "sku", SKU, "sale_price", "10.00", "min_stock", "1000");
    long bread = make("/api/products/products/", form);
    trade(cashier, bread);
    owner.patch("/api/tasks/rules/low_stock/", Map.of("is_active", true)).expect(200);
    Map<String, ?> goods = Map.of("product", bread, "quantity", 100, "unit_cost", 1);
    make("/api/products/inventory/receipts/", Map.of("lines", List.of(goods)));
    transfer(bread, sibling);
    Upload past = Upload.csv("date,receipt,sku,quantity,price\n2026-01-31,1," + SKU + ",1,10");
    Import.PAST_SALES.run(owner, past, false, SOON);
    Eventually.get(
        "a task that the rule opened",
        SOON,
        () -> owner.get("/api/tasks/tasks/?category=inventory"),
        answer -> answer.number("/count") > 0);
  }

  private void trade(Api cashier, long product) {
    make("/api/sales/registers/", Map.of("name", "Second till"));
    QuickTill till = QuickTill.open(cashier, product, "10.00");
    for (int i = 0; i < SALES; i++) {
      till.sell();
    }
  }

  private void transfer(long product, String sibling) {
    Map<String, ?> line = Map.of("product", product, "quantity", 1);
    Map<String, ?> form = Map.of("to_store", sibling, "lines", List.of(line));
    // other services consume the event of a new store a moment later
    Eventually.get(
        "a transfer to the second store",
        SOON,
        () -> owner.post("/api/products/inventory/transfers/", form),
        answer -> answer.status() == 201);
    for (int i = 1; i < TRANSFERS; i++) {
      make("/api/products/inventory/transfers/", form);
    }
  }

  private long make(String path, Map<String, ?> form) {
    return owner.post(path, form).expect(201).number("/id");
  }
}
