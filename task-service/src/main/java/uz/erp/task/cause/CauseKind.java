package uz.erp.task.cause;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be wrong in a store; each kind has the rule of the same name. */
public enum CauseKind {
  LOW_STOCK("low_stock", "/api/products/products/%d/", "on_hand", "available", "min_stock"),
  EXPIRING_BATCH("expiring_batch", "/api/products/batches/%d/", "on_hand", "expires_on"),
  SLOW_MOVER(
      "slow_mover",
      "/api/products/products/%d/",
      "quantity_on_hand",
      "last_sold_on",
      "tied_up_cost",
      "days_of_stock"),
  CASH_DIFFERENCE(
      "cash_difference",
      "/api/sales/sessions/%d/report/",
      "difference",
      "expected_cash",
      "actual_cash",
      "revision"),
  CUSTOMER_AT_RISK(
      "customer_at_risk",
      "/api/customers/customers/%d/",
      "segment",
      "last_purchase_on",
      "recency_days",
      "frequency",
      "monetary");

  @EnumeratedValue private final String code;
  private final String link;
  private final List<String> figures;

  CauseKind(String code, String link, String... figures) {
    this.code = code;
    this.link = link;
    this.figures = List.of(figures);
  }

  @JsonValue
  public String code() {
    return code;
  }

  /** The figures of a case, the most important first. */
  public List<String> figures() {
    return figures;
  }

  /** Whether the figure shows what goods cost the store, which needs a permission. */
  public static boolean isCost(String figure) {
    return figure.equals("tied_up_cost");
  }

  String link(long subjectId) {
    return link.formatted(subjectId);
  }

  public static Optional<CauseKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
