package uz.erp.systemtests.client;

import java.util.List;
import java.util.Map;

/** A till that sells one piece of one product at a time, paid exactly in cash. */
public final class QuickTill {

  private final Api api;
  private final long session;
  private final long product;
  private final String price;

  private QuickTill(Api api, long session, long product, String price) {
    this.api = api;
    this.session = session;
    this.product = product;
    this.price = price;
  }

  /** Opens a session on any free register. */
  public static QuickTill open(Api api, long product, String price) {
    long session =
        api.post("/api/sales/sessions/open/", Map.of("opening_balance", "0.00"))
            .expect(201)
            .number("/data/id");
    return new QuickTill(api, session, product, price);
  }

  /** The same till, talking by another client. */
  public QuickTill by(Api other) {
    return new QuickTill(other, session, product, price);
  }

  public long session() {
    return session;
  }

  /** Starts a sale; returns its id. */
  public long scan() {
    return api.post("/api/sales/sales/scan-item/", Map.of("session", session, "product", product))
        .expect(200)
        .number("/data/id");
  }

  /** Completes a sale, or tries to. */
  public Answer pay(long sale) {
    return api.post("/api/sales/sales/" + sale + "/checkout/", payment());
  }

  public Object payment() {
    return Map.of(
        "payments",
        List.of(Map.of("payment_method", "cash", "amount", price, "received_amount", price)));
  }

  /** Scans and is paid; returns the sale's id. */
  public long sell() {
    long sale = scan();
    pay(sale).expect(200);
    return sale;
  }
}
