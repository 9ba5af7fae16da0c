package uz.erp.systemtests.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Json;

/** The schemas of one document; a field that they do not list is wrong. */
public final class ClosedSchemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A problem repeats the fields of its errors as members of its own. */
  private static final String PROBLEM = "Problem";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final ObjectNode components = NODES.objectNode();
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

  public ClosedSchemas(JsonNode document) {
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            named ->
                components.set(
                    named.getKey(), closed(named.getValue(), !named.getKey().equals(PROBLEM))));
  }

  /**
   * What in a value is not as a schema of the document says; empty when all is.
   *
   * @param json the value
   */
  public List<String> complaints(JsonNode described, String json) {
    return schemas
        .computeIfAbsent(described, this::schema)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** With what it refers to, as one document; with all there is it would be a large one. */
  private Schema schema(JsonNode described) {
    ObjectNode whole = NODES.objectNode();
    JsonNode closed = closed(described, false);
    addReferred(closed, whole.putObject("components").putObject("schemas"));
    whole.set("allOf", NODES.arrayNode().add(closed));
    return registry.getSchema(
        new String(Json.bytes(whole), StandardCharsets.UTF_8), InputFormat.JSON);
  }

  private void addReferred(JsonNode part, ObjectNode referred) {
    String reference = part.path("$ref").asString("");
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    if (components.has(name) && !referred.has(name)) {
      referred.set(name, components.get(name));
      addReferred(components.get(name), referred);
    }
    part.forEach(each -> addReferred(each, referred));
  }

  /**
   * Closed for fields that are not listed; and with a choice of two in place of two types, because
   * the validator fails on null where a minimum stands beside them.
   */
  private static JsonNode closed(JsonNode schema, boolean closed) {
    if (schema instanceof ArrayNode array) {
      ArrayNode copy = NODES.arrayNode();
      array.forEach(part -> copy.add(closed(part, closed)));
      return copy;
    }
    if (!(schema instanceof ObjectNode)) {
      return schema;
    }
    ObjectNode copy = NODES.objectNode();
    schema.properties().forEach(part -> copy.set(part.getKey(), closed(part.getValue(), closed)));
    if (closed
        && copy.path("properties").isObject()
        && copy.path("type").isString()
        && !copy.has("additionalProperties")) {
      copy.put("additionalProperties", false);
    }
    if (copy.path("type") instanceof ArrayNode types && types.size() > 1) {
      return choice(copy, types);
    }
    return copy;
  }

  private static ObjectNode choice(ObjectNode schema, ArrayNode types) {
    ArrayNode choices = NODES.arrayNode();
    for (JsonNode type : types) {
      if (type.asString("").equals("null")) {
        choices.addObject().put("type", "null");
      } else {
        choices.add(schema.deepCopy().set("type", type));
      }
    }
    ObjectNode choice = NODES.objectNode();
    choice.set("anyOf", choices);
    return choice;
  }
}
