package uz.erp.systemtests.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.erp.systemtests.erp.Parts;

/** Which service subscribes to which event types; other types leave no trace. */
public final class Hearers {

  private static final Set<String> CUSTOMERS =
      Set.of(
          "customer.customer-changed.v1",
          "customer.customer-deleted.v1",
          "customer.customer-merged.v1");

  private static final Set<String> SALES =
      Set.of("sales.sale-completed.v1", "sales.sale-refunded.v1");

  private static final Set<String> PRODUCTS =
      Set.of("catalog.product-changed.v1", "catalog.product-deleted.v1");

  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "catalog",
          union(
              List.of(SALES),
              "auth.store-registered.v1",
              "auth.store-changed.v1",
              "auth.store-deleted.v1",
              "auth.store-restored.v1",
              "catalog.transfer-sent.v1",
              "catalog.transfer-cancel-requested.v1",
              "catalog.transfer-received.v1",
              "catalog.transfer-rejected.v1",
              "catalog.transfer-cancelled.v1"),
          "sales",
          union(
              List.of(CUSTOMERS, PRODUCTS),
              "auth.store-registered.v1",
              "auth.store-changed.v1",
              "auth.store-restored.v1",
              "catalog.batch-changed.v1",
              "customer.loyalty-changed.v1"),
          "analytics",
          union(
              List.of(CUSTOMERS, PRODUCTS, SALES),
              "catalog.stock-changed.v1",
              "sales.session-closed.v1",
              "sales.past-sale-imported.v1",
              "sales.past-sale-removed.v1"),
          "task",
          union(
              List.of(CUSTOMERS, PRODUCTS, SALES),
              "sales.debt-paid.v1",
              "sales.debt-payment-reversed.v1",
              "auth.employee-hired.v1",
              "auth.employee-changed.v1",
              "auth.employee-dismissed.v1",
              "catalog.stock-changed.v1",
              "catalog.batch-changed.v1",
              "sales.session-closed.v1",
              "analytics.customer-segment-changed.v1",
              "analytics.slow-mover-found.v1",
              "analytics.slow-mover-ended.v1"),
          "customer",
          union(List.of(SALES), "sales.debt-paid.v1", "sales.debt-payment-reversed.v1"));

  private Hearers() {}

  /** The services that read topics. */
  static List<String> all() {
    return Parts.SERVICES.stream().filter(TYPES::containsKey).toList();
  }

  static Set<String> typesOf(String service) {
    return TYPES.getOrDefault(service, Set.of());
  }

  /** Whether a record on that topic reaches the service at all, whatever it is. */
  public static boolean reads(String service, String topic) {
    return typesOf(service).stream().anyMatch(type -> Positions.topicOf(type).equals(topic));
  }

  public static boolean hears(String service, String type) {
    return typesOf(service).contains(type);
  }

  /** One bit for each service. */
  static int bit(String service) {
    return 1 << Parts.SERVICES.indexOf(service);
  }

  private static Set<String> union(List<Set<String>> sets, String... more) {
    return Stream.concat(sets.stream().flatMap(Set::stream), Stream.of(more))
        .collect(Collectors.toUnmodifiableSet());
  }
}
