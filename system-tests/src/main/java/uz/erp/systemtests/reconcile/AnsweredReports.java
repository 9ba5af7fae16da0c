package uz.erp.systemtests.reconcile;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.database.Databases;

/**
 * Compares every figure in a store's reports, as the API answers them, with what a script computes
 * from the sales database alone.
 */
public final class AnsweredReports {

  /** Where the figures go that are to be equal. */
  @FunctionalInterface
  public interface Comparison {
    void compare(String what, String computed, String answered);
  }

  private static final String REPORTS = "/api/analytics/";
  private static final String NO_ENTITY = "-";

  /** By which list of a day's report, and which field of its entries, a part is found. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "hour", List.of("by_hour", "hour"),
          "method", List.of("by_method", "method"),
          "cashier", List.of("by_cashier", "employee_id"),
          "register", List.of("by_register", "register_id"));

  private final Databases databases;
  private final Comparison comparison;
  private int compared;

  public AnsweredReports(Databases databases, Comparison comparison) {
    this.databases = databases;
    this.comparison = comparison;
  }

  /** How many figures were compared. */
  public int check(Api owner, String tenantKey) {
    int before = compared;
    Map<String, Map<String, Map<String, String>>> cells = cells(tenantKey);
    Map<String, Map<String, String>> days = cells.getOrDefault("day", Map.of());
    days.forEach((day, figures) -> checkDay(owner, day, figures, cells));
    checkCustomers(owner, cells.getOrDefault("customer-day", Map.of()));
    return compared - before;
  }

  /** By report and key. */
  private Map<String, Map<String, Map<String, String>>> cells(String tenantKey) {
    Map<String, Map<String, Map<String, String>>> cells = new TreeMap<>();
    try (Connection auth = databases.ofService("auth");
        Connection sales = databases.ofService("sales")) {
      Store store =
          Store.all(auth).stream()
              .filter(one -> one.key().equals(tenantKey))
              .findFirst()
              .orElseThrow();
      try (Cells all = Cells.of(sales, "sales.sql", store)) {
        for (Cell cell = all.next(); cell != null; cell = all.next()) {
          cells
              .computeIfAbsent(cell.report(), report -> new TreeMap<>())
              .computeIfAbsent(cell.key(), key -> new LinkedHashMap<>())
              .put(cell.name(), cell.value());
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return cells;
  }

  private void checkDay(
      Api owner,
      String day,
      Map<String, String> figures,
      Map<String, Map<String, Map<String, String>>> cells) {
    Answer report = owner.get(REPORTS + "daily-sales/" + day + "/").expect(200);
    compare(day, figures, report.json());
    PARTS.forEach(
        (part, place) ->
            compareParts(
                day + " by " + part,
                of(day, cells.getOrDefault(part, Map.of())),
                report.at("/" + place.get(0)),
                place.get(1)));
    Answer products =
        owner
            .get(
                REPORTS
                    + "product-performance/top-products/?limit=100&start_date=%1$s&end_date=%1$s"
                        .formatted(day))
            .expect(200);
    compareParts(
        day + " by product",
        of(day, cells.getOrDefault("product-day", Map.of())),
        products.at("/top_products"),
        "product_id");
  }

  private void compareParts(
      String what, Map<String, Map<String, String>> wanted, JsonNode entries, String field) {
    compareFigure(
        what + ": entries", String.valueOf(wanted.size()), String.valueOf(entries.size()));
    for (JsonNode entry : entries) {
      String key = entry.path(field).isNull() ? NO_ENTITY : entry.path(field).asString();
      compare(what + " " + key, wanted.getOrDefault(key, Map.of()), entry);
    }
  }

  private void compareFigure(String what, String computed, String answered) {
    compared++;
    comparison.compare(what, computed, answered);
  }

  private void compare(String what, Map<String, String> wanted, JsonNode seen) {
    wanted.forEach(
        (name, value) ->
            compareFigure(what + " " + name, value, seen.path(name).asString("nothing")));
  }

  /** Customers who were joined are one. */
  private void checkCustomers(Api owner, Map<String, Map<String, String>> days) {
    Map<String, JsonNode> profiles = new TreeMap<>();
    Map<String, Long> receipts = new TreeMap<>();
    Map<String, BigDecimal> spent = new TreeMap<>();
    days.forEach(
        (key, figures) -> {
          String customer = key.substring(key.indexOf(' ') + 1);
          JsonNode profile =
              owner
                  .get(REPORTS + "customer-analytics/customers/" + customer + "/")
                  .expect(200)
                  .json();
          String stays = profile.path("customer_id").asString();
          profiles.put(stays, profile);
          receipts.merge(stays, Long.valueOf(figures.getOrDefault("receipts", "0")), Long::sum);
          spent.merge(
              stays,
              new BigDecimal(figures.getOrDefault("spent", "0"))
                  .subtract(new BigDecimal(figures.getOrDefault("refunded", "0"))),
              BigDecimal::add);
        });
    profiles.forEach(
        (customer, profile) ->
            compare(
                "customer " + customer,
                Map.of(
                    "receipts", String.valueOf(receipts.get(customer)),
                    "total_spent", String.valueOf(spent.get(customer))),
                profile));
  }

  private static Map<String, Map<String, String>> of(
      String day, Map<String, Map<String, String>> all) {
    Map<String, Map<String, String>> parts = new TreeMap<>();
    all.forEach(
        (key, figures) -> {
          if (key.startsWith(day + " ")) {
            parts.put(key.substring(day.length() + 1), figures);
          }
        });
    return parts;
  }
}
