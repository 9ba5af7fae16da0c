package uz.erp.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;

/** A store as its owner works with it: the steps that many tests begin with. */
public record Shop(TestStore store, TestApi owner) {

  public static final String PRODUCTS = "/api/products/products/";
  public static final String CATEGORIES = "/api/products/categories/";
  public static final String RECEIPTS = "/api/products/inventory/receipts/";
  public static final String ADJUSTMENTS = "/api/products/inventory/adjustments/";
  public static final String MOVEMENTS = "/api/products/inventory/movements/";

  public static final String BATCHES = "/api/products/batches/";
  public static final String RESERVATIONS = "/api/products/inventory/reservations/";
  public static final String STOCK_TAKES = "/api/products/inventory/stock-takes/";
  public static final String TRANSFERS = "/api/products/inventory/transfers/";

  public static Shop of(TestApi api, TestStore store) {
    return new Shop(store, api.as(store, "owner"));
  }

  /** Creates a product that costs 50 and sells at 80. */
  public long product(String name) {
    return product(
        """
        {"name": "%s", "cost_price": 50, "sale_price": 80}"""
            .formatted(name),
        201);
  }

  public long product(String json, int status) {
    return owner.post(PRODUCTS, json).expect(status).json().path("id").asLong();
  }

  public long category(String name) {
    return owner
        .post(CATEGORIES, "{\"name\": \"%s\"}".formatted(name))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  /** Takes goods in at a cost. */
  public TestAnswer receive(long product, String quantity, String unitCost) {
    return owner
        .post(
            RECEIPTS,
            """
            {"lines": [{"product": %d, "quantity": "%s", "unit_cost": "%s"}]}"""
                .formatted(product, quantity, unitCost))
        .expect(201);
  }

  public TestAnswer adjust(long product, String delta) {
    return owner.post(
        ADJUSTMENTS,
        """
        {"product": %d, "delta": "%s", "reason": "test"}"""
            .formatted(product, delta));
  }

  public JsonNode get(long product) {
    return owner.get(PRODUCTS + product + "/").expect(200).json();
  }

  public String onHand(long product) {
    return get(product).at("/stock/on_hand").asString();
  }

  public String available(long product) {
    return get(product).at("/stock/available").asString();
  }

  /** Takes goods of a batch in. */
  public TestAnswer receiveBatch(
      long product, String quantity, String unitCost, String batch, String expiresOn) {
    return owner
        .post(
            RECEIPTS,
            """
            {"lines": [{"product": %d, "quantity": "%s", "unit_cost": "%s",
             "batch": {"number": "%s", "expires_on": "%s"}}]}"""
                .formatted(product, quantity, unitCost, batch, expiresOn))
        .expect(201);
  }

  /** Publishes a sale of one line, as a till does. */
  public void sell(TestEvents events, long sale, long line, long product, String quantity) {
    sell(events, sale, line, product, quantity, null);
  }

  public void sell(
      TestEvents events,
      long sale,
      long line,
      long product,
      String quantity,
      @Nullable String batch) {
    sell(events, sale, line, product, quantity, batch, Instant.now().toString());
  }

  /** Publishes a sale that was made at another time. */
  public void sellAt(
      TestEvents events, long sale, long line, long product, String quantity, String at) {
    sell(events, sale, line, product, quantity, null, at);
  }

  private void sell(
      TestEvents events,
      long sale,
      long line,
      long product,
      String quantity,
      @Nullable String batch,
      String at) {
    events.send(
        "sales.sale",
        events.event(
            store,
            "sales.sale-completed.v1",
            sale,
            1,
            """
            {"sale_id": %d, "receipt_number": "CHECK-%d", "completed_at": "%s", "lines": [
             {"line_id": %d, "product_id": %d, "quantity": "%s", "cost_price": "55.00",
              "batch_number": %s}]}"""
                .formatted(
                    sale,
                    sale,
                    at,
                    line,
                    product,
                    quantity,
                    batch == null ? "null" : '"' + batch + '"')));
  }

  /** Publishes a refund of one line. */
  public void refund(
      TestEvents events, long refund, long sale, long line, long product, String quantity) {
    events.send(
        "sales.sale",
        events.event(
            store,
            "sales.sale-refunded.v1",
            sale,
            1 + refund,
            """
            {"refund_id": %d, "sale_id": %d, "refunded_at": "%s", "lines": [
             {"line_id": %d, "product_id": %d, "quantity": "%s", "cost_total": "0.00",
              "restock": true}]}"""
                .formatted(refund, sale, Instant.now(), line, product, quantity)));
  }

  /** Asserts with the service's own check that every figure of stock is the sum of its entries. */
  public void assertStockAgrees(JdbcClient jdbc) {
    TenantScope.run(
        store.tenant(),
        () -> assertThat(jdbc.sql(StockCheck.sql()).query().listOfRows()).isEmpty());
  }

  /** Publishes, as auth-service does, whose store it is, and waits until that is known. */
  public void register(TestEvents events, JdbcClient jdbc, long owner) {
    events.send(
        "auth.store",
        events.event(
            store,
            "auth.store-registered.v1",
            owner,
            1,
            "{\"owner_user_id\": %d, \"name\": \"%s\"}".formatted(owner, store.key())));
    eventually(
        () ->
            assertThat(
                    jdbc.sql("select count(*) from shared.store where tenant_key = ?")
                        .param(store.key())
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
  }
}
