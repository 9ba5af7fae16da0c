package uz.erp.systemtests.isolation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.badinput.Samples;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.openapi.Parameter;

/**
 * Requests that name what is the other store's: in the path, in the query and in the body. The
 * newest of each, whose ids are beyond those of a store that has just begun.
 */
final class Foreign {

  /** Where that is listed which a field or a parameter names. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("product", "/api/products/products/"),
          Map.entry("category", "/api/products/categories/"),
          Map.entry("parent", "/api/products/categories/"),
          Map.entry("batch", "/api/products/batches/"),
          Map.entry("customer", "/api/customers/customers/"),
          Map.entry("group", "/api/customers/groups/"),
          Map.entry("group_id", "/api/customers/groups/"),
          Map.entry("session", "/api/sales/sessions/"),
          Map.entry("register", "/api/sales/registers/"),
          Map.entry("sale", "/api/sales/sales/"),
          Map.entry("task", "/api/tasks/tasks/"),
          Map.entry("assigned_to", "/api/users/employees/"),
          Map.entry("employee", "/api/users/employees/"),
          Map.entry("cashier", "/api/users/employees/"));

  private static final String BARCODE = "2000000000039";

  private final Api owner;
  private final String tenantKey;
  private final Map<String, String> newest = new ConcurrentHashMap<>();

  Foreign(Store other) {
    owner = other.owner().api();
    tenantKey = other.tenantKey();
  }

  /** With ids of the other store in the place of all variables. */
  String path(Operation operation) {
    String path = operation.pathWithWords().replace("{code}", BARCODE);
    for (int at = path.indexOf('{'); at >= 0; at = path.indexOf('{')) {
      String list = path.substring(0, at);
      path = list + newestIn(list) + path.substring(path.indexOf('}', at) + 1);
    }
    return path;
  }

  /** The same with filters by what is the other store's; the path alone where there are none. */
  String filtered(Operation operation) {
    String query =
        operation.queries().stream()
            .filter(Foreign::namesSomething)
            .map(Parameter::name)
            .map(name -> name + "=" + newestIn(LISTS.getOrDefault(name, "")))
            .collect(Collectors.joining("&"));
    return path(operation) + (query.isEmpty() ? "" : "?" + query);
  }

  static boolean namesSomething(Parameter parameter) {
    return LISTS.containsKey(parameter.name())
        && Samples.type(parameter.schema()).equals("integer");
  }

  byte @Nullable [] body(Operation operation) {
    JsonNode schema = operation.body();
    if (schema == null || operation.isMultipart()) {
      return null;
    }
    JsonNode sample = Samples.of(schema).deepCopy();
    putIds(sample);
    return Json.bytes(sample);
  }

  private void putIds(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        if (LISTS.containsKey(name)) {
          object.put(name, Long.parseLong(newestIn(LISTS.getOrDefault(name, ""))));
        } else if (name.equals("to_store")) {
          object.put(name, tenantKey);
        } else {
          putIds(object.get(name));
        }
      }
    } else {
      node.forEach(this::putIds);
    }
  }

  private String newestIn(String list) {
    return newest.computeIfAbsent(list, this::find);
  }

  private String find(String list) {
    boolean partOfAnother = list.endsWith("/checklist/");
    String place = partOfAnother ? list.substring(0, list.length() - "checklist/".length()) : list;
    Answer answer = owner.get(place + (partOfAnother ? "" : "?page_size=100"));
    long id = 0;
    if (answer.status() == 200) {
      JsonNode root = answer.json();
      JsonNode entries = partOfAnother ? root.path("checklist") : root.path("results");
      for (JsonNode entry : entries.isArray() ? entries : root) {
        id = Math.max(id, entry.path("id").asLong(0));
      }
    }
    return String.valueOf(id == 0 ? 1 : id);
  }
}
