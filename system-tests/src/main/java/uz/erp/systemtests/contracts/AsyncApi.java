package uz.erp.systemtests.contracts;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of all services as one document.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0.0</a>
 */
final class AsyncApi {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String MESSAGES = "#/components/messages/";
  private static final String ENVELOPE = "CloudEvent";

  private final JsonNode described;
  private final EventFiles events;
  private final ObjectNode document = JsonNodeFactory.instance.objectNode();

  private AsyncApi(JsonNode described, EventFiles events) {
    this.described = described;
    this.events = events;
  }

  /**
   * @param described what stands in {@code docs/asyncapi/events.yaml}
   * @throws IllegalArgumentException when a type has no topic, two topics, no schema or no sample
   */
  static ObjectNode of(JsonNode described, String version, EventFiles events) {
    return new AsyncApi(described, events).made(version);
  }

  private ObjectNode made(String version) {
    document.put("asyncapi", "3.0.0");
    ObjectNode info = document.putObject("info");
    info.set("title", described.at("/info/title"));
    info.put("version", version);
    info.set("description", described.at("/info/description"));
    document.put("defaultContentType", "application/json");
    document
        .putObject("servers")
        .putObject("kafka")
        .put("host", "localhost:19092")
        .put("protocol", "kafka")
        .put(
            "description", "The broker as ./erp up starts it; inside the suite's own network only");
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    ObjectNode components = document.putObject("components");
    ObjectNode messages = components.putObject("messages");
    ObjectNode schemas = components.putObject("schemas");
    schemas.set(ENVELOPE, described.get("envelope"));
    Set<String> left = new TreeSet<>(events.schemas().keySet());
    for (Map.Entry<String, JsonNode> topic : described.get("topics").properties()) {
      addTopic(topic.getKey(), topic.getValue(), channels, operations);
      for (JsonNode each : topic.getValue().get("types")) {
        String type = each.stringValue();
        if (!left.remove(type)) {
          throw new IllegalArgumentException("no schema, or a second topic, for " + type);
        }
        messages.set(type, message(type));
        addSchemas(type, schemas);
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("events.yaml names no topic for " + left);
    }
    return document;
  }

  private static void addTopic(
      String topic, JsonNode described, ObjectNode channels, ObjectNode operations) {
    ObjectNode channel = channels.putObject(topic).put("address", topic);
    channel.set("description", described.get("description"));
    ObjectNode messages = channel.putObject("messages");
    ObjectNode operation = operations.putObject(topic).put("action", "send");
    operation.putObject("channel").put("$ref", "#/channels/" + topic);
    ArrayNode sent = operation.putArray("messages");
    for (JsonNode each : described.get("types")) {
      String type = each.stringValue();
      messages.putObject(type).put("$ref", MESSAGES + type);
      sent.addObject().put("$ref", "#/channels/" + topic + "/messages/" + type);
    }
  }

  private ObjectNode message(String type) {
    JsonNode schema = events.schemas().get(type);
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("name", type);
    message.put("summary", schema == null ? type : schema.path("description").asString(type));
    message
        .putObject("bindings")
        .putObject("kafka")
        .putObject("key")
        .put("type", "string")
        .put("description", "tenantkey:subject");
    ArrayNode parts = message.putObject("payload").putArray("allOf");
    parts.addObject().put("$ref", SCHEMAS + ENVELOPE);
    ObjectNode own = parts.addObject().putObject("properties");
    own.putObject("type").put("const", type);
    own.putObject("data").put("$ref", SCHEMAS + type);
    message.putArray("examples").addObject().set("payload", events.sample(type));
    return message;
  }

  /** What a schema defines for itself becomes a schema of its own, named after the type. */
  private void addSchemas(String type, ObjectNode schemas) {
    ObjectNode whole =
        (ObjectNode)
            References.replaced(
                events.schemas().getOrDefault(type, JsonNodeFactory.instance.objectNode()),
                pointer -> pointer.replace("#/$defs/", SCHEMAS + type + "."));
    JsonNode own = whole.path("$defs");
    whole.remove(Set.of("$schema", "$id", "$defs"));
    schemas.set(type, References.alone(whole));
    own.properties().forEach(each -> schemas.set(type + "." + each.getKey(), each.getValue()));
  }
}
