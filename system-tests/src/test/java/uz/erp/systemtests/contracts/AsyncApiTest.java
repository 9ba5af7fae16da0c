package uz.erp.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import uz.erp.systemtests.suite.Suite;

class AsyncApiTest {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final Pattern TYPE = Pattern.compile("\"([a-z]+\\.[a-z-]+\\.v\\d+)\"");
  private static final Pattern HEARD =
      Pattern.compile(
          "String topic\\(\\) \\{\\s*return \"([^\"]+)\";.*?String type\\(\\) \\{\\s*return \"([^\"]+)\";",
          Pattern.DOTALL);

  @Test
  void everySampleIsAsItsMessageSays() throws IOException {
    JsonNode document = made(described());

    assertThat(document.at("/components/messages")).isNotEmpty();
    for (Map.Entry<String, JsonNode> message : document.at("/components/messages").properties()) {
      assertThat(
              complaints(document, message.getKey(), message.getValue().at("/examples/0/payload")))
          .as(message.getKey())
          .isEmpty();
    }
  }

  @Test
  void anEventThatIsNotAsItsMessageSaysIsSeen() throws IOException {
    JsonNode document = made(described());
    ObjectNode sale =
        (ObjectNode)
            document
                .at("/components/messages/sales.sale-completed.v1/examples/0/payload")
                .deepCopy();
    sale.remove("tenantkey");
    sale.put("type", "sales.sale-refunded.v1");
    ((ObjectNode) sale.get("data")).remove("total");

    assertThat(complaints(document, "sales.sale-completed.v1", sale)).hasSize(3);
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode document = made(described());

    assertThat(References.in(document))
        .isNotEmpty()
        .allMatch(pointer -> document.at(pointer.substring(1)).isObject());
  }

  @Test
  void everyTypeInTheCodeIsInIt() throws IOException {
    Set<String> types = new TreeSet<>();
    for (String source : sources()) {
      TYPE.matcher(source).results().forEach(found -> types.add(found.group(1)));
    }

    assertThat(types)
        .containsExactlyInAnyOrderElementsOf(
            made(described()).at("/components/messages").propertyNames());
  }

  /** A consumer of a type names its topic. */
  @Test
  void theTopicsAreThoseThatTheServicesHear() throws IOException {
    Map<String, String> heard = new HashMap<>();
    for (String source : sources()) {
      Matcher matcher = HEARD.matcher(source);
      if (matcher.find()) {
        heard.put(matcher.group(2), matcher.group(1));
      }
    }
    JsonNode topics = described().get("topics");

    assertThat(heard).hasSizeGreaterThan(10);
    heard.forEach(
        (type, topic) ->
            assertThat(topics.path(topic).path("types").toString())
                .as("types of " + topic)
                .contains("\"" + type + "\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[catalog.stock-changed.v1] | [] | names no topic for [catalog.stock-changed.v1]",
        "[catalog.stock-changed.v1] | [catalog.batch-changed.v1] | catalog.batch-changed.v1",
        "[catalog.stock-changed.v1] | [catalog.stock-lost.v1] | catalog.stock-lost.v1",
      })
  void topicsThatDoNotFitAreRefused(String text, String replacement, String message)
      throws IOException {
    JsonNode described = YAML.readTree(text().replace(text, replacement));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> made(described))
        .withMessageContaining(message);
  }

  private static List<String> complaints(JsonNode document, String type, JsonNode event) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.set("components", document.get("components"));
    schema.set("allOf", document.get("components").get("messages").get(type).at("/payload/allOf"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema.toString(), InputFormat.JSON)
        .validate(event.toString(), InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static JsonNode made(JsonNode described) {
    return AsyncApi.of(described, "0.1.0", EventFiles.in(Suite.root()));
  }

  private static JsonNode described() throws IOException {
    return YAML.readTree(text());
  }

  private static String text() throws IOException {
    return Files.readString(Suite.root().resolve("docs/asyncapi/events.yaml"));
  }

  /** Of the services and what they share. */
  private static List<String> sources() throws IOException {
    try (Stream<Path> modules = Files.list(Suite.root())) {
      return modules
          .filter(module -> module.getFileName().toString().endsWith("-service"))
          .flatMap(AsyncApiTest::javaFiles)
          .toList();
    }
  }

  private static Stream<String> javaFiles(Path module) {
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
          .map(AsyncApiTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
