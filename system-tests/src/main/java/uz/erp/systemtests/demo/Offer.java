package uz.erp.systemtests.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Api;

/** What the running suite offers, by the documents that it serves. */
final class Offer {

  private final Set<String> operations = new HashSet<>();

  private Offer() {}

  static Offer of(Api anyone) {
    Offer offer = new Offer();
    for (String service : List.of("auth", "catalog", "sales", "customer")) {
      JsonNode paths = anyone.get("/v3/api-docs/" + service).expect(200).at("/paths");
      for (Map.Entry<String, JsonNode> path : paths.properties()) {
        for (String method : path.getValue().propertyNames()) {
          offer.operations.add(operation(method, path.getKey()));
        }
      }
    }
    return offer;
  }

  List<String> missing(List<String> wanted) {
    return wanted.stream()
        .filter(
            operation -> {
              String[] parts = operation.split(" ", 2);
              return !operations.contains(operation(parts[0], parts[1]));
            })
        .toList();
  }

  /** What a variable is called is all one. */
  private static String operation(String method, String path) {
    return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]+}", "{}");
  }
}
