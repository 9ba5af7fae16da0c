package uz.erp.systemtests.contracts.examples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import uz.erp.systemtests.client.Json;

/**
 * A request of the collection and its answer.
 *
 * @param queries what stood behind the question mark
 * @param body null when none was sent, or none of JSON
 * @param answer JSON, or a string for a text; null when none came, or one of bytes
 */
record Exchange(
    String method,
    String path,
    Map<String, String> queries,
    @Nullable JsonNode body,
    int status,
    @Nullable JsonNode answer) {

  /** Says how a file is encoded and is no part of its text. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Those of newman's report in their order, each request once: one that was asked again until it
   * was so stands with what it was answered in the end.
   */
  static List<Exchange> all(JsonNode report) {
    Map<String, Exchange> last = new LinkedHashMap<>();
    for (JsonNode execution : report.at("/run/executions")) {
      // what the collection skips was never answered
      if (execution.has("response")) {
        last.put(execution.at("/item/name").stringValue(), of(execution));
      }
    }
    return List.copyOf(last.values());
  }

  private static Exchange of(JsonNode execution) {
    JsonNode request = execution.get("request");
    JsonNode response = execution.get("response");
    List<String> parts = new ArrayList<>();
    request.at("/url/path").forEach(part -> parts.add(part.stringValue()));
    return new Exchange(
        request.get("method").stringValue(),
        "/" + String.join("/", parts),
        queries(request),
        request.at("/body/mode").asString("").equals("raw")
            ? Json.read(request.at("/body/raw").stringValue().getBytes(StandardCharsets.UTF_8))
            : null,
        response.get("code").intValue(),
        answer(response));
  }

  private static Map<String, String> queries(JsonNode request) {
    Map<String, String> queries = new LinkedHashMap<>();
    for (JsonNode query : request.at("/url/query")) {
      if (!query.path("disabled").asBoolean(false)) {
        queries.put(query.get("key").stringValue(), query.get("value").stringValue());
      }
    }
    return queries;
  }

  private static @Nullable JsonNode answer(JsonNode response) {
    String type = mediaType(response);
    if (type.endsWith("json")) {
      return Json.read(bytes(response));
    }
    if (type.startsWith("text/")) {
      String text = new String(bytes(response), StandardCharsets.UTF_8);
      return JsonNodeFactory.instance.stringNode(text.replace(BYTE_ORDER_MARK, ""));
    }
    return null;
  }

  private static byte[] bytes(JsonNode response) {
    JsonNode data = response.at("/stream/data");
    byte[] bytes = new byte[data.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) data.get(i).intValue();
    }
    return bytes;
  }

  private static String mediaType(JsonNode response) {
    for (JsonNode header : response.path("header")) {
      if (header.get("key").stringValue().toLowerCase(Locale.ROOT).equals("content-type")) {
        return header.get("value").stringValue().replaceAll(";.*", "");
      }
    }
    return "";
  }
}
