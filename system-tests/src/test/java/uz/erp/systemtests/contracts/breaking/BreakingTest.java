package uz.erp.systemtests.contracts.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.systemtests.suite.Suite;

class BreakingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String PUBLISHED =
      """
      {'paths': {'/api/notes/': {
        'get': {
          'operationId': 'listNotes', 'security': [],
          'parameters': [{'name': 'limit', 'in': 'query', 'required': false,
                          'schema': {'type': 'integer', 'maximum': 100}}],
          'responses': {'200': {'headers': {'ETag': {}}, 'content': {'application/json': {
            'schema': {'$ref': '#/components/schemas/Notes'}}}}}},
        'post': {
          'operationId': 'addNote', 'security': [{'user_token': []}],
          'x-permissions': ['create_all', 'create_notes'],
          'requestBody': {'required': false, 'content': {'application/json': {
            'schema': {'$ref': '#/components/schemas/Form'}}}},
          'responses': {'201': {'content': {'application/json': {
            'schema': {'$ref': '#/components/schemas/Note'}}}}}}}},
       'components': {'schemas': {
         'Notes': {'type': 'array', 'items': {'$ref': '#/components/schemas/Note'}},
         'Note': {'type': 'object', 'required': ['text', 'state'], 'properties': {
           'text': {'type': 'string', 'maxLength': 10},
           'state': {'type': 'string', 'enum': ['open', 'done']},
           'author': {'anyOf': [{'$ref': '#/components/schemas/Author'}, {'type': 'null'}]},
           'answers': {'$ref': '#/components/schemas/Notes'}}},
         'Author': {'type': 'object', 'properties': {'name': {'type': 'string'}}},
         'Form': {'type': 'object', 'required': ['body'], 'properties': {
           'body': {'type': ['string', 'null'], 'minLength': 1, 'maxLength': 20},
           'kind': {'type': 'string', 'enum': ['plain', 'rich']},
           'count': {'type': 'number', 'minimum': 0}}}}}}
      """;

  /** After a wanted break: {@code ./erp publish-contract}, and tell the integrators. */
  @Test
  void nothingBreaksWhoReliesOnWhatWasPublished() throws IOException {
    Path openapi = Suite.root().resolve("docs/openapi");

    assertThat(
            Breaking.changes(
                JSON.readTree(Files.readString(openapi.resolve("published/erp.json"))),
                JSON.readTree(Files.readString(openapi.resolve("erp.json")))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'get': {            | 'put': {                  | GET /api/notes/ is gone",
        "listNotes           | notes                     | another operationId",
        "'security': []      | 'security': [{'a': []}]   | wants a token now",
        "'create_all', 'create_notes' | 'create_all'     | not for [create_notes] any more",
        "'operationId': 'listNotes', | 'operationId': 'listNotes', 'x-permissions': ['a'], | wants a permission",
        "'name': 'limit'     | 'name': 'size'            | ?limit: is gone",
        "'required': false, 'schema': {'type': 'integer' | 'required': true, 'schema': {'type': 'integer' | ?limit: is required now",
        "'parameters': [     | 'parameters': [{'name': 'of', 'in': 'query', 'required': true}, | ?of: is new",
        "'maximum': 100      | 'maximum': 50             | ?limit: maximum beyond 50",
        "'required': false, 'content' | 'required': true, 'content' | a body is required",
        "'200'               | '206'                     | no 200 any more",
        "'201': {            | '202': {}, '201': {       | answers 202",
        "'ETag'              | 'Tag'                     | no header ETag",
        "'ETag': {}}, 'content': {'application/json' | 'ETag': {}}, 'content': {'text/csv' | no application/json",
        "'text': {'type': 'string', 'maxLength': 10}, | `` | .text: is gone",
        "'required': ['text', 'state'] | 'required': ['text'] | .state: may be missing",
        "'text': {'type': 'string', | 'text': {'type': ['string', 'null'], | type null, which was not published",
        "'maxLength': 10     | 'maxLength': 11           | maxLength beyond 10",
        "'open', 'done'      | 'open', 'done', 'lost'    | the value \"lost\", which was not published",
        "{'name': {'type': 'string'}} | {'name': {'type': 'integer'}} | a choice",
        "'required': ['body'] | 'required': ['body', 'kind'] | .kind: may be missing, which was allowed",
        "'body': {'type': ['string', 'null'], | 'body': {'type': 'string', | type null, which was allowed",
        "'minLength': 1      | 'minLength': 2            | minLength beyond 2",
        "'maxLength': 20     | 'maxLength': 19           | maxLength beyond 19",
        "'plain', 'rich'     | 'plain'                   | the value \"rich\", which was allowed",
        "'type': 'number'    | 'type': 'integer'         | type number, which was allowed",
        "'minimum': 0        | 'minimum': 0, 'format': 'double' | another format",
        "'count': {          | 'number': {               | .count: is gone",
      })
  void aBreakIsSeen(String text, String replacement, String message) {
    assertThat(Breaking.changes(published(), changed(text, replacement)))
        .anySatisfy(change -> assertThat(change).contains(message.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'get': {            | 'put': {'operationId': 'n'}, 'get': {",
        "'create_notes'      | 'create_notes', 'update_all'",
        "'security': [{'user_token': []}], | 'security': [],",
        "'parameters': [     | 'parameters': [{'name': 'of', 'in': 'query'}, ",
        "'maximum': 100      | 'maximum': 200",
        "'text': {'type': 'string', | 'new': {'type': 'string'}, 'text': {'type': 'string',",
        "'required': ['text', 'state'] | 'required': ['text', 'state', 'author']",
        "'maxLength': 10     | 'maxLength': 9",
        "'open', 'done'      | 'open'",
        "'required': ['body'], | `` ",
        "'minLength': 1      | 'minLength': 0",
        "'plain', 'rich'     | 'plain', 'rich', 'wild'",
        "'count': {          | 'more': {'type': 'string'}, 'count': {",
      })
  void whatClientsCanGoOnWithIsNoBreak(String text, String replacement) {
    assertThat(Breaking.changes(published(), changed(text, replacement == null ? "" : replacement)))
        .isEmpty();
  }

  @Test
  void nothingChangedIsNoBreak() {
    assertThat(Breaking.changes(published(), published())).isEmpty();
  }

  private static JsonNode published() {
    return JSON.readTree(PUBLISHED.replace('\'', '"'));
  }

  private static JsonNode changed(String text, String replacement) {
    String before = PUBLISHED.replaceAll("\\s+", " ");
    assertThat(before).contains(text);
    return JSON.readTree(before.replace(text, replacement).replace('\'', '"'));
  }
}
