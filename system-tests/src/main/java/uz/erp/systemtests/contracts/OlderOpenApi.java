package uz.erp.systemtests.contracts;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A document of OpenAPI 3.1 as one of 3.0, for tools that do not read newer ones. */
final class OlderOpenApi {

  private static final String VERSION = "3.0.4";

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private OlderOpenApi() {}

  /**
   * @throws IllegalArgumentException at a word it does not know
   */
  static ObjectNode of(JsonNode document) {
    return each(
        document,
        (older, word, value) -> {
          switch (word) {
            case "openapi" -> older.put(word, VERSION);
            case "info" -> older.set(word, info(value));
            case "paths" -> older.set(word, all(value, OlderOpenApi::path));
            case "components" -> older.set(word, components(value));
            case "servers", "tags", "security" -> older.set(word, value);
            default -> extension(older, word, value);
          }
        });
  }

  private static ObjectNode info(JsonNode info) {
    return each(
        info,
        (older, word, value) -> {
          switch (word) {
            // its identifier came with 3.1
            case "license" -> older.putObject(word).set("name", value.get("name"));
            case "title", "version", "description", "contact" -> older.set(word, value);
            default -> extension(older, word, value);
          }
        });
  }

  private static ObjectNode components(JsonNode components) {
    return each(
        components,
        (older, word, value) -> {
          switch (word) {
            case "schemas" -> older.set(word, all(value, OlderSchema::of));
            case "responses" -> older.set(word, all(value, OlderOpenApi::response));
            case "parameters", "headers" -> older.set(word, all(value, OlderOpenApi::parameter));
            case "securitySchemes" -> older.set(word, value);
            default -> extension(older, word, value);
          }
        });
  }

  private static ObjectNode path(JsonNode path) {
    return each(
        path,
        (older, word, value) -> {
          if (METHODS.contains(word)) {
            older.set(word, operation(value));
          } else {
            extension(older, word, value);
          }
        });
  }

  private static ObjectNode operation(JsonNode operation) {
    return each(
        operation,
        (older, word, value) -> {
          switch (word) {
            case "parameters" ->
                value.forEach(each -> older.withArrayProperty("parameters").add(parameter(each)));
            case "requestBody" -> older.set(word, body(value));
            case "responses" -> older.set(word, all(value, OlderOpenApi::response));
            case "summary", "description", "operationId", "tags", "security", "deprecated" ->
                older.set(word, value);
            default -> extension(older, word, value);
          }
        });
  }

  /** Also a header, which is a parameter without a name. */
  private static ObjectNode parameter(JsonNode parameter) {
    return each(
        parameter,
        (older, word, value) -> {
          switch (word) {
            case "schema" -> older.set(word, OlderSchema.of(value));
            case "name", "in", "description", "required", "example", "examples", "$ref" ->
                older.set(word, value);
            default -> extension(older, word, value);
          }
        });
  }

  private static ObjectNode body(JsonNode body) {
    return each(
        body,
        (older, word, value) -> {
          switch (word) {
            case "content" -> older.set(word, all(value, OlderOpenApi::media));
            case "description", "required" -> older.set(word, value);
            default -> extension(older, word, value);
          }
        });
  }

  private static ObjectNode response(JsonNode response) {
    return each(
        response,
        (older, word, value) -> {
          switch (word) {
            case "content" -> older.set(word, all(value, OlderOpenApi::media));
            case "headers" -> older.set(word, all(value, OlderOpenApi::parameter));
            case "description", "$ref" -> older.set(word, value);
            default -> extension(older, word, value);
          }
        });
  }

  private static ObjectNode media(JsonNode media) {
    return each(
        media,
        (older, word, value) -> {
          switch (word) {
            case "schema" -> older.set(word, OlderSchema.of(value));
            case "example", "examples" -> older.set(word, value);
            default -> extension(older, word, value);
          }
        });
  }

  private static void extension(ObjectNode older, String word, JsonNode value) {
    if (!word.startsWith("x-")) {
      throw new IllegalArgumentException("OpenAPI 3.0 copy: unknown word " + word);
    }
    older.set(word, value);
  }

  private static ObjectNode all(JsonNode named, Part part) {
    return each(named, (older, name, value) -> older.set(name, part.of(value)));
  }

  private static ObjectNode each(JsonNode node, Step step) {
    ObjectNode older = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      step.put(older, part.getKey(), part.getValue());
    }
    return older;
  }

  /** Puts one word of a part into its older form. */
  private interface Step {
    void put(ObjectNode older, String word, JsonNode value);
  }

  /** The older form of one of many parts. */
  private interface Part {
    ObjectNode of(JsonNode value);
  }
}
