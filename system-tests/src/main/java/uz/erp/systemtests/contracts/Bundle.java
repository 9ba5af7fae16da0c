package uz.erp.systemtests.contracts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents of all services as one: every operation of the gateway, each named once in it.
 *
 * <p>A name of an operation that two services use gets the service in front in both.
 */
final class Bundle {

  private final SortedMap<String, JsonNode> services;
  private final ComponentNames names;
  private final Set<String> repeated;
  private final ObjectNode bundle = JsonNodeFactory.instance.objectNode();

  private Bundle(SortedMap<String, JsonNode> services) {
    this.services = services;
    names = ComponentNames.of(services);
    repeated = repeatedIds(services);
  }

  /**
   * @param services their documents by their names, like {@code catalog}
   * @throws IllegalArgumentException when two have the same path, or differ in what is there once
   */
  static ObjectNode of(SortedMap<String, JsonNode> services) {
    return new Bundle(services).made();
  }

  private ObjectNode made() {
    JsonNode any = services.values().iterator().next();
    bundle.set("openapi", once("/openapi", any));
    ObjectNode info = bundle.putObject("info");
    info.put("title", "ERP suite");
    info.set("version", once("/info/version", any));
    info.put("description", "All services of the suite as its gateway serves them.");
    info.set("license", once("/info/license", any));
    bundle
        .putArray("servers")
        .addObject()
        .put("url", "http://localhost:8000")
        .put("description", "The gateway as ./erp up starts it");
    ArrayNode tags = bundle.putArray("tags");
    ArrayNode groups = bundle.putArray("x-tagGroups");
    bundle.putObject("paths");
    bundle.putObject("components");
    Set<String> taken = new HashSet<>();
    services.forEach((service, document) -> addTags(service, document, tags, groups, taken));
    services.forEach(this::addPaths);
    services.forEach(this::addComponents);
    return bundle;
  }

  private JsonNode once(String pointer, JsonNode any) {
    JsonNode value = any.at(pointer);
    services.forEach(
        (service, document) -> {
          if (!document.at(pointer).equals(value)) {
            throw new IllegalArgumentException(service + " has another " + pointer);
          }
        });
    return value;
  }

  private static void addTags(
      String service, JsonNode document, ArrayNode tags, ArrayNode groups, Set<String> taken) {
    Set<String> own = new LinkedHashSet<>();
    operations(document)
        .values()
        .forEach(operation -> operation.path("tags").forEach(tag -> own.add(tag.stringValue())));
    ArrayNode group = groups.addObject().put("name", service).putArray("tags");
    for (String tag : own) {
      if (!taken.add(tag)) {
        throw new IllegalArgumentException("two services have the tag " + tag);
      }
      tags.addObject().put("name", tag).put("description", "Of the " + service + " service.");
      group.add(tag);
    }
  }

  private void addPaths(String service, JsonNode document) {
    ObjectNode paths = (ObjectNode) bundle.get("paths");
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      if (paths.has(path.getKey())) {
        throw new IllegalArgumentException("two services have " + path.getKey());
      }
      JsonNode item = renamed(service, path.getValue());
      item.forEach(
          operation -> {
            String id = operation.path("operationId").asString("");
            if (repeated.contains(id)) {
              ((ObjectNode) operation).put("operationId", service + ComponentNames.capitalized(id));
            }
          });
      paths.set(path.getKey(), item);
    }
  }

  private void addComponents(String service, JsonNode document) {
    ObjectNode components = (ObjectNode) bundle.get("components");
    for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
      ObjectNode all =
          components.has(kind.getKey())
              ? (ObjectNode) components.get(kind.getKey())
              : components.putObject(kind.getKey());
      kind.getValue()
          .properties()
          .forEach(
              component ->
                  all.set(
                      names.name(service, kind.getKey(), component.getKey()),
                      renamed(service, component.getValue())));
    }
  }

  private JsonNode renamed(String service, JsonNode part) {
    return References.replaced(part, pointer -> names.pointer(service, pointer));
  }

  private static Set<String> repeatedIds(SortedMap<String, JsonNode> services) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    services
        .values()
        .forEach(
            document ->
                operations(document)
                    .values()
                    .forEach(
                        operation -> {
                          String id = operation.path("operationId").asString("");
                          if (!once.add(id)) {
                            twice.add(id);
                          }
                        }));
    return twice;
  }

  /** Its operations by what they are called with, like {@code GET /api/sales/sales/}. */
  static SortedMap<String, JsonNode> operations(JsonNode document) {
    SortedMap<String, JsonNode> operations = new TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                method.getValue())));
    return operations;
  }
}
