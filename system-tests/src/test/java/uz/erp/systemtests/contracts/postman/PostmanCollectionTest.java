package uz.erp.systemtests.contracts.postman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.suite.Suite;

class PostmanCollectionTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern SET = Pattern.compile("collectionVariables\\.set\\(\"(\\w+)\"");

  private static final JsonNode BUNDLE =
      JSON.readTree(
          """
          {"paths": {"/api/notes/{id}/": {"put": {
            "operationId": "replaceNote", "summary": "Replace a note",
            "security": [{"user_token": []}],
            "parameters": [
              {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}},
              {"name": "by", "in": "query", "required": true, "schema": {"type": "string"}},
              {"name": "X-Tenant-Key", "in": "header", "schema": {"type": "string"}}],
            "requestBody": {"required": true, "content": {"application/json": {}}},
            "responses": {"200": {"content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Note"}}}}}}}},
           "components": {"schemas": {"Note": {"type": "object", "required": ["id"]}}}}
          """);

  private static final String ORDER =
      """
      - folder: Notes
        steps:
          - do: replaceNote
            at: [$note]
            query: {by: me}
            body: {text: "{{text}}", of: $author}
            save: {note: /results/0/id}
      """;

  @Test
  void aStepBecomesARequestWithItsTests() {
    JsonNode item = PostmanCollection.of(BUNDLE, ORDER).at("/item/0/item/0");

    assertThat(item.at("/request/url/raw").stringValue()).isEqualTo("{{base_url}}/api/notes/:id/");
    assertThat(item.at("/request/url/variable/0/value").stringValue()).isEqualTo("{{note}}");
    assertThat(JSON.readTree(item.at("/request/body/raw").stringValue().replace("{{author}}", "7")))
        .isEqualTo(JSON.readTree("{\"text\": \"{{text}}\", \"of\": 7}"));
    assertThat(item.at("/event/0/script/exec").toString())
        .contains("have.status(200)", "keys([\\\"id\\\"])", "body.results[0].id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replaceNote      | removeNote       | no operation removeNote",
        "at: [$note]      | at: []           | places",
        "query: {by: me}  | query: {}        | leaves out by",
        "by: me           | by: me, for: you | asks with [for]",
        "body:            | status: 200 #    | has no body",
      })
  void anOrderThatDoesNotFitIsRefused(String text, String replacement, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostmanCollection.of(BUNDLE, ORDER.replace(text, replacement)))
        .withMessageContaining(message);
  }

  @Test
  void anOrderThatLeavesOutAnOperationIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostmanCollection.of(BUNDLE, "- {folder: Notes, steps: []}"))
        .withMessageContaining("leaves out [replaceNote]");
  }

  @Test
  void aReadThatNeedsNothingMayBeLeftOut() {
    JsonNode more =
        JSON.readTree(
            """
            {"get": {"operationId": "countNotes", "summary": "How many notes there are",
              "responses": {"200": {"description": "OK"}}}}
            """);
    JsonNode bundle = BUNDLE.deepCopy();
    bundle.withObject("/paths").set("/api/notes/count/", more);

    JsonNode last = PostmanCollection.of(bundle, ORDER).get("item").get(1);

    assertThat(last.get("name").stringValue()).isEqualTo("Further reads");
    assertThat(last.at("/item/0/request/url/raw").stringValue())
        .isEqualTo("{{base_url}}/api/notes/count/");
  }

  @Test
  void anUnknownWordIsRefused() {
    assertThatThrownBy(() -> PostmanCollection.of(BUNDLE, ORDER.replace("save:", "keep:")))
        .hasMessageContaining("keep");
  }

  @Test
  void theRealOneHasEveryOperationAndUsesNoVariableBeforeItIsSet() throws IOException {
    List<String> unset = new ArrayList<>();
    JsonNode collection = collection();
    Set<String> known = new TreeSet<>(set(collection.get("event")));
    collection.get("variable").forEach(variable -> known.add(variable.get("key").stringValue()));
    Set<String> asked = new TreeSet<>();
    for (JsonNode folder : collection.get("item")) {
      for (JsonNode item : folder.get("item")) {
        known.addAll(set(item.get("event")));
        used(item.get("request"))
            .filter(variable -> !known.contains(variable))
            .forEach(variable -> unset.add(item.get("name").stringValue() + ": " + variable));
        asked.add(
            item.at("/request/method").stringValue()
                + " "
                + item.at("/request/url/raw").stringValue().replaceAll(":(\\w+)", "{$1}"));
      }
    }

    assertThat(unset).isEmpty();
    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(
            Described.all(bundle()).values().stream()
                .map(operation -> operation.method() + " {{base_url}}" + operation.path())
                .toList());
  }

  @Test
  void everyBodyIsAsItsSchemaSays() throws IOException {
    Map<String, Described> operations = Described.all(bundle());
    List<String> misfits = new ArrayList<>();
    for (Step.Folder folder : PostmanCollection.order(order())) {
      for (Step step : folder.steps()) {
        if (step.body() != null) {
          Described operation = Objects.requireNonNull(operations.get(step.operation()));
          complaints(operation, step.body())
              .forEach(error -> misfits.add(step.operation() + ": " + error));
        }
      }
    }

    assertThat(misfits).isEmpty();
  }

  @Test
  void aBodyThatIsNotAsItsSchemaSaysIsSeen() throws IOException {
    Described login = Objects.requireNonNull(Described.all(bundle()).get("login"));

    assertThat(complaints(login, JSON.readTree("{\"username\": 5, \"pin\": 1}"))).hasSize(3);
  }

  /** By the older copy, whose types are single ones: the validator fails on a limit beside two. */
  private static List<String> complaints(Described operation, JsonNode body) throws IOException {
    JsonNode older =
        JSON.readTree(Files.readString(Suite.root().resolve("docs/openapi/3.0/erp.json")));
    String reference =
        operation
            .operation()
            .at("/requestBody/content")
            .iterator()
            .next()
            .at("/schema/$ref")
            .stringValue();
    ObjectNode schema = JSON.createObjectNode().put("$ref", reference);
    schema.set("components", older.get("components"));
    String sent =
        body.toString()
            .replaceAll("\"\\$\\w+\"", "1")
            .replace("{{$guid}}", "019a9f0e-3c00-7a11-8f00-5b1d2c3e4f50")
            .replaceAll("\\{\\{(total|expected)}}", "1000.00")
            .replaceAll("\\{\\{(today|next_month)}}", "2026-01-31")
            .replaceAll("\\{\\{(\\w+)}}", "$1");
    List<String> complaints = new ArrayList<>();
    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema.toString(), InputFormat.JSON)
        .validate(sent, InputFormat.JSON)
        .forEach(error -> complaints.add(error.toString()));
    body.propertyNames().stream()
        .filter(field -> !older.at(reference.substring(1)).path("properties").has(field))
        .forEach(field -> complaints.add("unknown field " + field));
    return complaints;
  }

  private static Set<String> set(JsonNode events) {
    Set<String> set = new TreeSet<>();
    Matcher matcher =
        SET.matcher(JSON.readTree(events.toString()).toString().replace("\\\"", "\""));
    while (matcher.find()) {
      set.add(matcher.group(1));
    }
    return set;
  }

  private static Stream<String> used(JsonNode request) {
    return VARIABLE.matcher(request.toString()).results().map(found -> found.group(1));
  }

  private static JsonNode collection() throws IOException {
    return PostmanCollection.of(bundle(), order());
  }

  private static JsonNode bundle() throws IOException {
    return JSON.readTree(Files.readString(Suite.root().resolve("docs/openapi/erp.json")));
  }

  private static String order() throws IOException {
    return Files.readString(Suite.root().resolve("docs/integrators/postman.yaml"));
  }
}
