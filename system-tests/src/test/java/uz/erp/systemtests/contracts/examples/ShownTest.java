package uz.erp.systemtests.contracts.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;
import uz.erp.systemtests.suite.Suite;

class ShownTest {

  private static final String DOCUMENT =
      """
      {'paths': {'/api/notes/{id}/': {'put': {
        'operationId': 'replaceNote',
        'parameters': [
          {'name': 'id', 'in': 'path', 'example': 7, 'schema': {'type': 'integer'}},
          {'name': 'by', 'in': 'query', 'required': true, 'example': 'me', 'schema': {'type': 'string'}},
          {'name': 'to', 'in': 'query', 'schema': {'type': 'string'}}],
        'requestBody': {'content': {'application/json': {
          'example': {'text': 'a'}, 'schema': {'$ref': '#/components/schemas/Note'}}}},
        'responses': {
          '200': {'content': {
            'text/csv': {},
            'application/json': {
              'example': {'text': 'b', 'author': null},
              'schema': {'$ref': '#/components/schemas/Note'}}}},
          '400': {'$ref': '#/components/responses/Problem'}}}},
        '/api/notes/export/': {'get': {
          'operationId': 'exportNotes',
          'responses': {'200': {'content': {
            'application/pdf': {},
            'text/csv': {'example': 'text;author', 'schema': {'type': 'string'}}}}}}}},
       'components': {
         'responses': {'Problem': {'content': {'application/problem+json': {
           'example': {'code': 'x'}, 'schema': {'$ref': '#/components/schemas/Problem'}}}}},
         'schemas': {
           'Note': {'type': 'object', 'required': ['text'], 'properties': {
             'text': {'type': 'string'}, 'author': {'type': ['string', 'null']}}},
           'Problem': {'type': 'object', 'required': ['code'], 'properties': {
             'code': {'type': 'string'}}}}}}
      """;

  /**
   * What is missing comes from {@code ./erp examples}; of the stream, which the collection skips,
   * from curl with {@code Last-Event-ID: 0}.
   */
  @ParameterizedTest
  @MethodSource("documents")
  void everyOperationHasExamplesThatFitIt(Path document) throws IOException {
    assertThat(Shown.complaints(Json.read(Files.readAllBytes(document)))).isEmpty();
  }

  @Test
  void nothingIsRecordedOfAnOperationThatIsGone() {
    ExampleFiles files = new ExampleFiles(Suite.root());
    List<Operation> operations = Documents.published().operations();
    for (String service : operations.stream().map(Operation::service).distinct().toList()) {
      Set<String> known =
          operations.stream()
              .filter(operation -> operation.service().equals(service))
              .map(Operation::id)
              .collect(Collectors.toSet());

      assertThat(files.read(service).keySet()).isNotEmpty().isSubsetOf(known);
    }
  }

  @Test
  void aDocumentThatShowsAllIsLeftAlone() {
    assertThat(Shown.complaints(json(DOCUMENT))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'example': 7,                         | ``              | replaceNote id: no example",
        "'example': 'me',                      | ``              | replaceNote by: no example",
        "'example': {'text': 'a'},             | ``              | replaceNote request: no example",
        "'example': {'text': 'b', 'author': null}, | ``          | replaceNote 200: no example",
        "'example': {'code': 'x'},             | ``              | a response: no example",
        "'example': 'text;author',             | ``              | exportNotes 200: no example",
        "'example': 7                          | 'example': 'me' | replaceNote id: : string found, integer expected",
        "{'text': 'a'}                         | {'text': 5}     | integer found, string expected",
        "{'text': 'b', 'author': null}         | {'author': 'c'} | required property 'text' not found",
        "'author': null                        | 'writer': 'c'   | 'writer' is not defined",
      })
  void whatIsMissingOrWrongIsSeen(String text, String replacement, String complaint) {
    assertThat(DOCUMENT).contains(text);
    List<String> complaints =
        Shown.complaints(json(DOCUMENT.replace(text, replacement == null ? "" : replacement)));

    assertThat(complaints).hasSize(1);
    assertThat(complaints.getFirst()).contains(complaint);
  }

  private static Stream<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(Suite.root().resolve("docs/openapi"))) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
