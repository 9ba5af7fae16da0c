package uz.erp.systemtests.bench;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/**
 * An open till that sends one request at a time and asks once: a scan, then the checkout, and the
 * same again when it was refused. One thread at a time.
 */
final class Lane {

  private static final String SALES = "/api/sales/sales/";

  private final Api api;
  private final long session;
  private final long product;
  private long sale;
  private String total = "";
  private UUID identity = UUID.randomUUID();

  /**
   * @param api of a user who may sell in the session
   */
  Lane(Api api, long session, long product) {
    this.api = api.impatient();
    this.session = session;
    this.product = product;
  }

  boolean hasDraft() {
    return sale != 0;
  }

  Reply next() {
    return next(System.nanoTime());
  }

  /** Sends what is due next, for a customer who came at that time. */
  Reply next(long arrived) {
    boolean paying = hasDraft();
    try {
      Answer answer = paying ? pay() : scan();
      boolean saysWhen = answer.header("Retry-After").isPresent();
      return new Reply(paying, answer.status(), saysWhen, arrived, System.nanoTime());
    } catch (UncheckedIOException e) {
      return new Reply(paying, 0, false, arrived, System.nanoTime());
    }
  }

  private Answer scan() {
    Answer answer = api.post(SALES + "scan-item/", Map.of("session", session, "product", product));
    if (answer.status() == 200) {
      sale = answer.number("/data/id");
      total = answer.string("/data/total_amount");
      identity = UUID.randomUUID();
    }
    return answer;
  }

  /** Known by an identity of its own, so that a repeated one is answered and not refused. */
  private Answer pay() {
    Map<String, String> cash = Map.of("payment_method", "cash", "amount", total);
    Map<String, Object> form = Map.of("payments", List.of(cash), "client_uuid", identity);
    Answer answer = api.post(SALES + sale + "/checkout/", form);
    if (answer.status() == 200) {
      sale = 0;
    }
    return answer;
  }
}
