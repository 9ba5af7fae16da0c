package uz.erp.systemtests.contracts.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Json;

class ExamplesTest {

  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

  @TempDir private Path root;

  private final ObjectNode report = JsonNodeFactory.instance.objectNode();

  @Test
  void whatWasAskedAndAnsweredIsTheExample() throws IOException {
    asked("One", "PATCH", "/api/users/stores/7/", "{'name': 'Chorsu r5'}", 200, "{'id': 7}");
    asked("Two", "PATCH", "/api/users/stores/8/", "{'name': 'Chorsu'}", 200, "{'id': 8}");

    record("--all");

    assertThat(example("auth", "changeStore"))
        .isEqualTo(
            json(
                "{'path': {'id': 7}, 'request': {'name': 'Chorsu a1'}, 'responses': {'200': {'id': 7}}}"));
  }

  @Test
  void whatIsAskedAgainUntilItIsSoStandsWithItsLastAnswer() throws IOException {
    asked("Wait", "GET", "/api/products/import/3/", null, 200, "{'status': 'queued'}");
    asked("Wait", "GET", "/api/products/import/3/", null, 200, "{'status': 'done'}");

    record();

    assertThat(example("catalog", "getImport").at("/responses/200"))
        .isEqualTo(json("{'status': 'done'}"));
  }

  @Test
  void onlySuccessesAreExamplesAndTheFirstProblemWithoutFieldsIsThatOfAll() throws IOException {
    asked("One", "PUT", "/api/users/stores/7/", "{}", 400, "{'errors': {'name': ['bad']}}");
    asked("Two", "GET", "/api/users/stores/7/", null, 404, "{'code': 'not_found'}");
    asked("Three", "GET", "/api/users/stores/7/", null, 403, "{'code': 'denied'}");

    record();

    assertThat(example("auth", "getStore").isMissingNode()).isTrue();
    assertThat(example("auth", "replaceStore").isMissingNode()).isTrue();
    assertThat(
            Json.read(
                Files.readAllBytes(
                    root.resolve(
                        "platform/openapi/src/main/resources/openapi/problem-example.json"))))
        .isEqualTo(json("{'code': 'not_found'}"));
  }

  @Test
  void ofATableThatIsTextTheBeginningIsKept() throws IOException {
    asked(
        "One",
        "GET",
        "/api/products/export/",
        null,
        200,
        "\uFEFFName;SKU\r\nNon r5;1\r\nB;2\r\nC;3\r\n");
    answeredAs("text/csv;charset=UTF-8");
    asked("Two", "GET", "/api/products/products/1/images/2/", null, 200, "PNG");
    answeredAs("image/png");

    record();

    assertThat(example("catalog", "exportProducts"))
        .isEqualTo(json("{'responses': {'200': 'Name;SKU\\nNon a1;1\\nB;2\\n'}}"));
    assertThat(example("catalog", "getImage").has("responses")).isFalse();
  }

  @Test
  void ofQueriesOnlyThoseThatMustBeThereAreKept() throws IOException {
    ObjectNode request =
        asked("One", "GET", "/api/products/units/convert/", null, 200, "{'result': '1'}");
    ArrayNode queries = request.withObjectProperty("url").putArray("query");
    queries.addObject().put("key", "from").put("value", "kg");
    queries.addObject().put("key", "to").put("value", "g").put("disabled", true);
    queries.addObject().put("key", "other").put("value", "x");

    record();

    assertThat(example("catalog", "convertUnits").get("query")).isEqualTo(json("{'from': 'kg'}"));
  }

  @Test
  void secretsAndLongListsAreShortened() throws IOException {
    asked(
        "One",
        "POST",
        "/api/users/auth/token/refresh/",
        "{'refresh': 'pO8-_x'}",
        200,
        "{'access': 'eyJh-_.eyJi.c-_', 'key': 'erp_live_Ab1', 'hook': 'whsec_a+b/c=',"
            + " 'rights': ['a', 'b', 'c'], 'results': [{'n': 1}, {'n': 2}, {'n': 3}], 'none': null}");

    record();

    assertThat(example("auth", "refreshToken"))
        .isEqualTo(
            json(
                "{'request': {'refresh': 'refresh-token…'}, 'responses': {'200': {"
                    + "'access': 'eyJ…', 'key': 'erp_live_…', 'hook': 'whsec_…',"
                    + " 'rights': ['a', 'b', 'c'], 'results': [{'n': 1}, {'n': 2}], 'none': null}}}"));
  }

  @Test
  void whatIsThereStaysUnlessAllIsAskedForOrTheOperationIsGone() throws IOException {
    Path file = root.resolve("auth-service/src/main/resources/openapi/examples.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"getStore\": {\"path\": {\"id\": 1}}, \"burnStore\": {}}");
    asked("One", "GET", "/api/users/stores/7/", null, 200, "{'id': 7}");

    record();
    assertThat(example("auth", "getStore")).isEqualTo(json("{'path': {'id': 1}}"));
    assertThat(example("auth", "burnStore").isMissingNode()).isTrue();

    record("--all");
    assertThat(example("auth", "getStore").at("/path/id").intValue()).isEqualTo(7);
  }

  @Test
  void aRequestThatNoDocumentKnowsIsRefused() {
    asked("One", "GET", "/api/nowhere/", null, 200, "{}");

    assertThatIllegalStateException()
        .isThrownBy(() -> record())
        .withMessageContaining("GET /api/nowhere/");
  }

  @Test
  void wrongArgumentsAreRefused() {
    assertThat(Examples.run(NOWHERE, root, List.of("r5", "report", "--some"))).isEqualTo(2);
    assertThat(Examples.run(NOWHERE, root, List.of("--help"))).isZero();
  }

  /** As newman reports it; returns the request. */
  private ObjectNode asked(
      String name, String method, String path, @Nullable String body, int status, String answer) {
    ObjectNode execution =
        report.withObjectProperty("run").withArrayProperty("executions").addObject();
    execution.putObject("item").put("name", name);
    ObjectNode request = execution.putObject("request").put("method", method);
    ArrayNode parts = request.putObject("url").putArray("path");
    List.of(path.substring(1).split("/", -1)).forEach(parts::add);
    if (body != null) {
      request.putObject("body").put("mode", "raw").put("raw", body.replace('\'', '"'));
    }
    ObjectNode response = execution.putObject("response").put("code", status);
    response
        .putArray("header")
        .addObject()
        .put("key", "Content-Type")
        .put("value", "application/json;charset=UTF-8");
    ArrayNode data = response.putObject("stream").putArray("data");
    for (byte each : answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8)) {
      data.add(Byte.toUnsignedInt(each));
    }
    return request;
  }

  /** What was asked last has an answer of that type. */
  private void answeredAs(String type) {
    JsonNode executions = report.at("/run/executions");
    ((ObjectNode) executions.get(executions.size() - 1).at("/response/header/0"))
        .put("value", type);
  }

  private void record(String... options) throws IOException {
    Path file = root.resolve("report.json");
    Files.write(file, Json.bytes(report));
    List<String> arguments = new ArrayList<>(List.of("r5", file.toString()));
    arguments.addAll(List.of(options));
    assertThat(Examples.run(NOWHERE, root, arguments)).isZero();
  }

  private JsonNode example(String service, String operation) throws IOException {
    return Json.read(
            Files.readAllBytes(
                root.resolve(service + "-service/src/main/resources/openapi/examples.json")))
        .path(operation);
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
