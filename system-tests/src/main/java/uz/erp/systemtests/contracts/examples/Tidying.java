package uz.erp.systemtests.contracts.examples;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of what was said in one run what may be published: no secrets, no names of that run. */
final class Tidying {

  /** What stands in the place of the run's own name. */
  static final String RUN = "a1";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** More of them tell nothing new. */
  private static final int ENTRIES = 2;

  private static final Map<Pattern, String> SECRETS =
      Map.of(
          Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+"), "eyJ…",
          Pattern.compile("erp_live_\\w+"), "erp_live_…",
          Pattern.compile("whsec_[\\w+/=]+"), "whsec_…");

  /** Secrets that only their place gives away. */
  private static final Map<String, String> SECRET_FIELDS =
      Map.of("refresh", "refresh-token…", "token", "override-token…");

  private final String run;

  /**
   * @param run the name that was a part of all names in the run
   */
  Tidying(String run) {
    this.run = run;
  }

  JsonNode request(JsonNode body) {
    return tidied(body, Integer.MAX_VALUE);
  }

  /**
   * Also of long lists only the beginning, and of a text that is a table; what is no object stays,
   * like all of a role's rights.
   */
  JsonNode answer(JsonNode body) {
    return body.isString()
        ? NODES.stringNode(text(beginning(body.stringValue())))
        : tidied(body, ENTRIES);
  }

  /** The names of the columns and the first rows. */
  private static String beginning(String table) {
    return table.lines().limit(1L + ENTRIES).collect(Collectors.joining("\n", "", "\n"));
  }

  String text(String text) {
    String tidied = text.replace(run, RUN);
    for (Map.Entry<Pattern, String> secret : SECRETS.entrySet()) {
      tidied = secret.getKey().matcher(tidied).replaceAll(secret.getValue());
    }
    return tidied;
  }

  private JsonNode tidied(JsonNode node, int entries) {
    if (node.isString()) {
      return NODES.stringNode(text(node.stringValue()));
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = NODES.arrayNode();
      array
          .valueStream()
          .limit(array.path(0).isObject() ? entries : Integer.MAX_VALUE)
          .forEach(entry -> copy.add(tidied(entry, entries)));
      return copy;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    ObjectNode copy = NODES.objectNode();
    node.properties()
        .forEach(
            field -> {
              String secret = SECRET_FIELDS.get(field.getKey());
              if (secret != null && field.getValue().isString()) {
                copy.put(field.getKey(), secret);
              } else {
                copy.set(field.getKey(), tidied(field.getValue(), entries));
              }
            });
    return copy;
  }
}
