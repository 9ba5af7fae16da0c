package uz.erp.systemtests.contracts.postman;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The collection as a whole: nothing of the bundle missing, no two requests of one name. */
public final class PostmanCollection {

  private static final String SCHEMA =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

  private static final String DESCRIPTION =
      """
      Every operation of the ERP suite, in an order in which each works: run it from top to bottom, it \
      registers a store of its own. Tokens and ids are kept in the collection's variables by the scripts \
      of the requests, so each request can also be sent alone afterwards. Files that are uploaded are \
      named from the repository's top folder: set it as the working directory. \
      Made by ./erp contracts --write; ./erp postman runs it with newman.""";

  private static final List<String> BEFORE_EACH =
      List.of(
          "// days in Tashkent",
          "const day = days => new Date(Date.now() + (days * 24 + 5) * 3600 * 1000).toISOString().slice(0, 10);",
          "pm.collectionVariables.set(\"today\", day(0));",
          "pm.collectionVariables.set(\"next_month\", day(30));",
          "pm.collectionVariables.set(\"month_ago\", day(-30));");

  private static final Map<String, String> VARIABLES =
      Map.of(
          "base_url", "http://localhost:8000",
          "language", "ru",
          "password", "Chorsu-Bozori-12!",
          "skip_streams", "true");

  private PostmanCollection() {}

  /**
   * @param bundle of all services
   * @param order as in {@code docs/integrators/postman.yaml}; reads that need nothing may be left
   *     out of it and come last
   * @throws IllegalArgumentException when the order does not fit it
   */
  public static JsonNode of(JsonNode bundle, String order) {
    Map<String, Described> operations = Described.all(bundle);
    Set<String> missing = new TreeSet<>(operations.keySet());
    Set<String> names = new HashSet<>();
    ObjectNode collection = head();
    ArrayNode folders = collection.putArray("item");
    List<Step.Folder> ordered = order(order);
    for (Step.Folder folder :
        Stream.concat(ordered.stream(), furtherReads(operations, ordered)).toList()) {
      ArrayNode items = folders.addObject().put("name", folder.folder()).putArray("item");
      for (Step step : folder.steps()) {
        Described operation = operations.get(step.operation());
        if (operation == null) {
          throw new IllegalArgumentException("no operation " + step.operation());
        }
        missing.remove(step.operation());
        String name = Objects.requireNonNullElse(step.name(), operation.summary());
        if (!names.add(name)) {
          throw new IllegalArgumentException("two requests are called " + name);
        }
        items.add(item(name, step, operation));
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("postman.yaml leaves out " + missing);
    }
    return collection;
  }

  private static Stream<Step.Folder> furtherReads(
      Map<String, Described> operations, List<Step.Folder> ordered) {
    Set<String> further = new TreeSet<>(operations.keySet());
    further.removeIf(name -> !Objects.requireNonNull(operations.get(name)).needsNothing());
    ordered.forEach(folder -> folder.steps().forEach(step -> further.remove(step.operation())));
    return further.isEmpty()
        ? Stream.empty()
        : Stream.of(new Step.Folder("Further reads", further.stream().map(Step::plain).toList()));
  }

  static List<Step.Folder> order(String yaml) {
    return YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .readValue(yaml, new TypeReference<List<Step.Folder>>() {});
  }

  private static ObjectNode head() {
    ObjectNode collection = JsonNodeFactory.instance.objectNode();
    collection
        .putObject("info")
        .put("_postman_id", "6f1d0c5e-3f0b-4c57-9c57-1f6f0c2a8e01")
        .put("name", "ERP v2 Full")
        .put("description", DESCRIPTION)
        .put("schema", SCHEMA);
    collection.set("auth", Request.bearer("access_token"));
    ArrayNode variables = collection.putArray("variable");
    VARIABLES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            variable ->
                variables
                    .addObject()
                    .put("key", variable.getKey())
                    .put("value", variable.getValue()));
    ArrayNode events = collection.putArray("event");
    events.add(event("prerequest", BEFORE_EACH));
    return collection;
  }

  private static ObjectNode item(String name, Step step, Described operation) {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("id", name.strip().replaceAll("[^\\p{L}\\p{N}]+", "-")).put("name", name);
    ArrayNode events = item.putArray("event");
    if (step.fresh() != null) {
      events.add(
          event(
              "prerequest",
              List.of(
                  "pm.collectionVariables.set(\"%s\", Date.now().toString(36));"
                      .formatted(step.fresh()))));
    }
    if (step.skip() != null) {
      events.add(
          event(
              "prerequest",
              List.of(
                  "if (pm.variables.get(\"%s\") !== \"false\") {".formatted(step.skip()),
                  "  pm.execution.skipRequest();",
                  "}")));
    }
    events.add(event("test", Script.of(step, operation)));
    item.set("request", Request.of(step, operation));
    item.putArray("response");
    return item;
  }

  private static ObjectNode event(String listen, List<String> lines) {
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("listen", listen);
    ArrayNode exec = event.putObject("script").put("type", "text/javascript").putArray("exec");
    lines.forEach(exec::add);
    return event;
  }
}
