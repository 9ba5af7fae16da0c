package uz.erp.systemtests.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.badinput.Samples;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.openapi.Parameter;

/**
 * Requests that name things of the target store in path, query and body. It takes the newest thing
 * of each kind, whose id is beyond those of a new store; kinds of which the target store has none
 * are recorded, because nothing is proved for them.
 */
final class ForeignReferences {

  /** Where that is listed which paths choose from, when it is elsewhere or not any will do. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "GET /api/analytics/customer-analytics/customers/{id}/", "/api/customers/customers/",
          "GET /api/sales/sales/{id}/receipt/", "/api/sales/sales/?status=refunded",
          "GET /api/sales/sales/{id}/refunds/", "/api/sales/sales/?status=refunded",
          "GET /api/tasks/tasks/{id}/cause/", "/api/tasks/tasks/?category=inventory",
          "POST /api/users/stores/{id}/restore/", "/api/users/stores/?deleted=true");

  /** What is shown as a part of something else. */
  private static final Set<String> PARTS = Set.of("checklist", "items");

  /** Query values with which a reading operation has something to answer. */
  private static final Map<String, String> SAMPLES =
      Map.of(
          "start_date", TargetStore.PAST_DAY,
          "end_date", TargetStore.PAST_DAY,
          "last_event_id", "0",
          "from", "kg",
          "to", "g");

  private static final String NONE = "1";

  private final Api owner;
  private final String tenantKey;
  private final Map<String, String> newest = new ConcurrentHashMap<>();
  private final Set<String> missing = ConcurrentHashMap.newKeySet();
  private final Set<String> empty = new ConcurrentSkipListSet<>();

  ForeignReferences(Store other) {
    this(other.owner().api(), other.tenantKey());
  }

  ForeignReferences(Api owner, String tenantKey) {
    this.owner = owner;
    this.tenantKey = tenantKey;
  }

  /**
   * Operations that were called with an id of nothing, because the target store has no such thing.
   */
  List<String> empty() {
    return List.copyOf(empty);
  }

  /** With ids of the other store in the place of all variables, and the queries that it needs. */
  String path(Operation operation) {
    // of all rules the one that holds an amount
    String words =
        operation.pathWithWords().replace("/rules/low_stock/", "/rules/cash_difference/");
    String path = filled(operation, words.replace("{code}", TargetStore.BARCODE));
    List<String> queries = new ArrayList<>();
    for (Parameter query : operation.queries()) {
      if (query.required() || isGiven(operation, query)) {
        String sample = Samples.of(query.schema()).asString("");
        queries.add(query.name() + "=" + SAMPLES.getOrDefault(query.name(), sample));
      }
    }
    return queries.isEmpty() ? path : path + "?" + String.join("&", queries);
  }

  private static boolean isGiven(Operation operation, Parameter query) {
    return query.name().equals("last_event_id")
        || query.name().endsWith("_date")
            && operation.path().matches("/api/analytics/(daily-sales|export)/.*");
  }

  private String filled(Operation operation, String withVariables) {
    String path = withVariables;
    for (int at = path.indexOf('{'); at >= 0; at = path.indexOf('{')) {
      String place = path.substring(0, at);
      boolean first = place.equals(operation.path().substring(0, at));
      String list = first ? ELSEWHERE.getOrDefault(operation.toString(), place) : place;
      path = place + newestIn(list, operation) + path.substring(path.indexOf('}', at) + 1);
    }
    return path;
  }

  /** The same with filters by what is the other store's; the path alone where there are none. */
  String filtered(Operation operation) {
    List<String> filters = new ArrayList<>();
    for (Parameter query : operation.queries()) {
      if (ForeignIds.areGiven(query)) {
        filters.add(query.name() + "=" + named(query.name(), operation));
      }
    }
    String path = path(operation);
    return filters.isEmpty()
        ? path
        : path + (path.contains("?") ? "&" : "?") + String.join("&", filters);
  }

  byte @Nullable [] body(Operation operation) {
    return ValidBody.of(operation)
        .map(
            body -> {
              ForeignIds.put(body, field -> named(field, operation), tenantKey);
              return Json.bytes(body);
            })
        .orElse(null);
  }

  private String named(String field, Operation operation) {
    String list = ForeignIds.list(field).orElseThrow();
    String place = list;
    for (int at = place.indexOf('{'); at >= 0; at = place.indexOf('{')) {
      String outer = newestIn(place.substring(0, at), operation);
      place = place.substring(0, at) + outer + place.substring(place.indexOf('}', at) + 1);
    }
    return newestIn(place, operation);
  }

  private String newestIn(String list, Operation operation) {
    String known = newest.get(list);
    if (known == null) {
      known = find(list);
      newest.put(list, known);
    }
    if (missing.contains(list)) {
      empty.add(operation.toString());
    }
    return known;
  }

  private String find(String list) {
    String[] folders = list.split("/");
    String last = folders[folders.length - 1];
    boolean partOfAnother = PARTS.contains(last);
    String place = partOfAnother ? list.substring(0, list.length() - last.length() - 1) : list;
    String more = partOfAnother ? "" : (list.contains("?") ? "&" : "?") + "page_size=100";
    // what has no list has nothing in it either; anything else is no answer
    Answer answer = owner.get(place + more).expect(200, 400, 404, 405);
    long id = 0;
    if (answer.status() == 200) {
      JsonNode root = answer.json();
      JsonNode entries = partOfAnother ? root.path(last) : root.path("results");
      for (JsonNode entry : entries.isArray() ? entries : root) {
        id = Math.max(id, entry.path("id").asLong(0));
      }
    }
    if (id == 0) {
      missing.add(list);
    }
    return id == 0 ? NONE : String.valueOf(id);
  }
}
