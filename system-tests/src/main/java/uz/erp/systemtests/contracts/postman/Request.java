package uz.erp.systemtests.contracts.postman;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Postman sends for a step. */
final class Request {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** A number in a variable: in quotes here, without them when it is sent. */
  private static final Pattern NUMBER = Pattern.compile("\"\\$(\\w+)\"");

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private static final String TENANT_KEY = "X-Tenant-Key";

  private final Step step;
  private final Described operation;

  private Request(Step step, Described operation) {
    this.step = step;
    this.operation = operation;
  }

  static ObjectNode of(Step step, Described operation) {
    return new Request(step, operation).made();
  }

  private ObjectNode made() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("method", operation.method());
    if (operation.isOpen()) {
      request.putObject("auth").put("type", "noauth");
    } else if (step.as() != null) {
      request.set("auth", bearer(step.as()));
    }
    request.set("header", headers());
    request.set("url", url());
    putBody(request);
    String description = operation.operation().path("description").asString("");
    if (!description.isEmpty()) {
      request.put("description", description);
    }
    return request;
  }

  static ObjectNode bearer(String variable) {
    ObjectNode auth = JsonNodeFactory.instance.objectNode().put("type", "bearer");
    auth.putArray("bearer")
        .addObject()
        .put("key", "token")
        .put("value", "{{" + variable + "}}")
        .put("type", "string");
    return auth;
  }

  private ArrayNode headers() {
    ArrayNode headers = JsonNodeFactory.instance.arrayNode();
    headers.addObject().put("key", "Accept-Language").put("value", "{{language}}");
    if (step.body() != null) {
      headers.addObject().put("key", "Content-Type").put("value", "application/json");
    }
    for (JsonNode parameter : operation.parameters("header")) {
      String name = parameter.get("name").stringValue();
      if (name.equals(TENANT_KEY)) {
        String variable = step.store() == null ? "tenant_key" : step.store();
        headers.addObject().put("key", name).put("value", "{{" + variable + "}}");
      } else {
        headers
            .addObject()
            .put("key", name)
            .put("value", name.equals("Idempotency-Key") ? "{{$guid}}" : "")
            .put("description", parameter.path("description").asString(""))
            .put("disabled", true);
      }
    }
    return headers;
  }

  private ObjectNode url() {
    List<JsonNode> places = operation.parameters("path");
    if (places.size() != step.places().size()) {
      throw wrong("has " + step.places().size() + " of the places in " + operation.path());
    }
    String path = PLACE.matcher(operation.path()).replaceAll(":$1");
    ObjectNode url = JsonNodeFactory.instance.objectNode();
    url.put("raw", "{{base_url}}" + path);
    url.putArray("host").add("{{base_url}}");
    ArrayNode parts = url.putArray("path");
    for (String part : path.substring(1).split("/", -1)) {
      parts.add(part);
    }
    ArrayNode queries = queries();
    if (!queries.isEmpty()) {
      url.set("query", queries);
    }
    if (!places.isEmpty()) {
      url.set("variable", variables());
    }
    return url;
  }

  /** In the order of the path, which is that of the step. */
  private ArrayNode variables() {
    ArrayNode variables = JsonNodeFactory.instance.arrayNode();
    Matcher place = PLACE.matcher(operation.path());
    for (String value : step.places()) {
      if (!place.find()) {
        throw wrong("names more places than " + operation.path());
      }
      variables
          .addObject()
          .put("key", place.group(1))
          .put("value", value.startsWith("$") ? "{{" + value.substring(1) + "}}" : value);
    }
    return variables;
  }

  private ArrayNode queries() {
    ArrayNode queries = JsonNodeFactory.instance.arrayNode();
    Set<String> unknown = new TreeSet<>(step.queries().keySet());
    for (JsonNode parameter : operation.parameters("query")) {
      String name = parameter.get("name").stringValue();
      String value = step.queries().get(name);
      if (value == null && parameter.path("required").asBoolean(false)) {
        throw wrong("leaves out " + name);
      }
      ObjectNode query =
          queries.addObject().put("key", name).put("value", value == null ? "" : value);
      query.put("description", parameter.path("description").asString(""));
      if (value == null) {
        query.put("disabled", true);
      }
      unknown.remove(name);
    }
    if (!unknown.isEmpty()) {
      throw wrong("asks with " + unknown);
    }
    return queries;
  }

  private void putBody(ObjectNode request) {
    JsonNode described = operation.operation().path("requestBody");
    if (step.file() != null) {
      ObjectNode body = request.putObject("body").put("mode", "formdata");
      body.putArray("formdata")
          .addObject()
          .put("key", "file")
          .put("type", "file")
          .put("src", step.file());
    } else if (step.body() != null) {
      if (described.isMissingNode()) {
        throw wrong("has a body where none is taken");
      }
      ObjectNode body = request.putObject("body").put("mode", "raw");
      body.put("raw", NUMBER.matcher(JSON.writeValueAsString(step.body())).replaceAll("{{$1}}"));
      body.putObject("options").putObject("raw").put("language", "json");
    } else if (described.path("required").asBoolean(false)) {
      throw wrong("has no body");
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("the step " + step.operation() + " " + what);
  }
}
