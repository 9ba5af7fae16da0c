package uz.erp.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

/** Whatever clients send to whichever operation is published is answered, never with a defect. */
class TaskExtremesIT extends ShopIT {

  private static final List<String> IDS =
      List.of("0", "-1", "1.5", "x", "%00", "%ff", "9223372036854775807", "9223372036854775808");

  private static final List<String> TEXTS =
      List.of(
          "",
          "%20",
          "%00",
          "%ff",
          "%ED%A0%80",
          "%F0%9F%98%80",
          "x",
          "0",
          "-1",
          "1.5",
          "true",
          "null",
          "1e400",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "9999-99-99",
          "9999-12-31",
          "-999999999-01-01",
          "%2B999999999-12-31",
          "%2B999999999-12-31T23:59:59Z",
          "2026-01-17T00:00:00%2B99:00",
          "%25_%5C",
          "x".repeat(3000));

  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"\\u2003\"",
          "\"\\u0001\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"%s\"".formatted("ы".repeat(6000)),
          "\"x\"",
          "0",
          "-1",
          "1",
          "1.5",
          "1e400",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "true",
          "[]",
          "[null]",
          "[[]]",
          "{}",
          "\"9999-99-99\"",
          "\"9999-12-31\"",
          "\"-999999999-01-01\"",
          "\"+999999999-12-31T23:59:59Z\"",
          "\"0000-01-01T00:00:00Z\"",
          "\"2026-01-17\"",
          "\"23:59:59.999999999\"",
          "\"24:00\"");

  private static final List<String> BODIES =
      List.of("", "null", "[]", "1", "\"x\"", "{", "{\"a\": {\"b\": [}", "\u0000", "{}{}");

  private static final String RECURRENCE = "{\"frequency\": \"daily\", \"time\": \"09:00\"}";

  /** No process listens there. */
  private static final String WEBHOOK =
      "{\"url\": \"http://127.0.0.1:1024/x\", \"event_types\": [\"debt.paid\"]}";

  private Map<String, String> numbers = Map.of();
  private Map<String, String> bodies = Map.of();
  private final Map<Integer, Integer> answers = new TreeMap<>();
  private TestApi owner;

  @BeforeEach
  void signInOnce() {
    owner = shop.owner();
  }

  @Test
  void everyOperationAnswersWhateverIsSent() {
    JsonNode document = api.get("/v3/api-docs").expect(200).json();
    prepare();

    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            tryOut(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                document)));

    // neither was all of it refused, nor all of it accepted
    assertThat(answers.get(200)).as("answers %s", answers).isGreaterThan(100);
    assertThat(answers.get(400)).as("answers %s", answers).isGreaterThan(1000);
  }

  private void prepare() {
    TestAnswer template =
        shop.owner()
            .post(
                "/api/tasks/templates/",
                "{\"title\": \"t\", \"checklist\": [{\"text\": \"x\", \"is_required\": false}]}")
            .expect(201);
    TestAnswer task =
        shop.owner()
            .post("/api/tasks/templates/" + template.at("/id") + "/create-task/", "{}")
            .expect(201);
    String comment =
        shop.owner()
            .post(
                "/api/tasks/comments/",
                "{\"task\": %s, \"comment\": \"c\"}".formatted(task.at("/id")))
            .expect(201)
            .at("/id");
    String file =
        shop.owner()
            .upload(
                Shop.TASKS + task.at("/id") + "/attachments/",
                "x",
                "text/plain",
                "x".getBytes(StandardCharsets.UTF_8))
            .expect(201)
            .at("/id");
    String webhook =
        shop.owner().post("/api/tasks/webhooks/", WEBHOOK).expect(201).at("/webhook/id");
    String delivery =
        shop.owner().post("/api/tasks/webhooks/" + webhook + "/test/", "{}").expect(201).at("/id");
    numbers =
        Map.of(
            "webhooks",
            webhook,
            "delivery",
            delivery,
            "tasks",
            task.at("/id"),
            "templates",
            template.at("/id"),
            "comments",
            comment,
            "item",
            task.at("/checklist/0/id"),
            "attachment",
            file,
            "notifications",
            "1");
    bodies =
        Map.ofEntries(
            Map.entry("addComment", "{\"task\": %s, \"comment\": \"c\"}".formatted(task.at("/id"))),
            Map.entry("changeComment", "{\"comment\": \"c\"}"),
            Map.entry("rejectTask", "{\"comment\": \"c\"}"),
            Map.entry("tickTask", "{\"is_done\": true}"),
            Map.entry("assignTask", "{\"assigned_to\": 1}"),
            Map.entry("cancelTask", "{\"reason\": \"r\"}"),
            Map.entry("createTaskFromTemplate", "{}"),
            Map.entry("changeWebhook", "{}"),
            Map.entry("rotateWebhook", "{}"),
            Map.entry("replayWebhook", "{\"since\": \"2026-01-17T00:00:00Z\"}"),
            Map.entry("changeTaskRule", "{}"),
            Map.entry("makeWebhook", WEBHOOK));
  }

  private void tryOut(String method, String path, JsonNode operation, JsonNode document) {
    String id = operation.get("operationId").asString();
    if (operation.at("/responses/200/content").has("text/event-stream")) {
      return; // what it takes would not end; its own test sends what it refuses
    }
    if (path.contains("{")) {
      for (String number : IDS) {
        send(method, path.replaceAll("\\{[a-z]+}", number), body(id, operation));
      }
    }
    if (method.equals("DELETE")) {
      return; // what is there is needed by the others
    }
    String address = addressed(path);
    operation.path("parameters").valueStream().forEach(parameter -> vary(address, parameter));
    JsonNode content = operation.at("/requestBody/content/application~1json/schema/$ref");
    if (!content.isMissingNode()) {
      String schema = content.asString().replaceAll(".*/", "");
      for (String broken : BODIES) {
        send(method, address, broken);
      }
      for (String varied : varied(body(id, operation), schema, document)) {
        send(method, address, varied);
      }
    }
  }

  private void vary(String address, JsonNode parameter) {
    String name = parameter.get("name").asString();
    if (parameter.get("in").asString().equals("query")) {
      TEXTS.forEach(text -> send("GET", address + "?" + name + "=" + text, null));
    }
  }

  /** The body with one field after the other, also inside of others, set to each value. */
  private static List<String> varied(String body, String schema, JsonNode document) {
    List<String> varied = new ArrayList<>();
    JsonNode properties = document.at("/components/schemas/" + schema + "/properties");
    properties
        .properties()
        .forEach(
            property -> {
              for (String value : VALUES) {
                varied.add(with(body, property.getKey(), value));
              }
              String nested =
                  property.getValue().findValues("$ref").stream()
                      .map(JsonNode::asString)
                      .map(ref -> ref.replaceAll(".*/", ""))
                      .findFirst()
                      .orElse("");
              boolean many = property.getValue().has("items");
              if (!nested.isEmpty()) {
                String inner = nested.equals("RecurrenceForm") ? RECURRENCE : "{\"text\": \"x\"}";
                varied(inner, nested, document)
                    .forEach(
                        value ->
                            varied.add(
                                with(body, property.getKey(), many ? "[" + value + "]" : value)));
              }
            });
    return varied;
  }

  private static String with(String body, String field, String value) {
    ObjectNode others = ((ObjectNode) Shop.json(body)).remove(List.of(field));
    String rest = others.toString();
    return rest.substring(0, rest.length() - 1)
        + (others.isEmpty() ? "" : ",")
        + "\"%s\":%s}".formatted(field, value);
  }

  private String body(String id, JsonNode operation) {
    return operation.has("requestBody") ? bodies.getOrDefault(id, "{\"title\": \"t\"}") : "{}";
  }

  private String addressed(String path) {
    String kind = path.split("/")[3];
    return path.replace("{id}", String.valueOf(numbers.get(kind)))
        .replace("{kind}", "customer_at_risk")
        .replace("{delivery}", String.valueOf(numbers.get("delivery")))
        .replace("{item}", String.valueOf(numbers.get("item")))
        .replace("{attachment}", String.valueOf(numbers.get("attachment")));
  }

  private void send(String method, String address, @Nullable String body) {
    TestAnswer answer = owner.send(method, address, method.equals("GET") ? null : body);
    answers.merge(answer.status(), 1, Integer::sum);
    assertThat(answer.status()).as("%s %s %s: %s", method, address, body, answer).isLessThan(500);
    if (answer.status() == 400) {
      assertThat(answer.at("/code")).isIn("validation_failed", "malformed_request");
      assertThat(answer.text()).doesNotContain("validation.");
      // else it was the database that noticed
      assertThat(answer.json().has("errors"))
          .as("%s %s %s: %s", method, address, body, answer)
          .isEqualTo(answer.at("/code").equals("validation_failed"));
    }
  }
}
