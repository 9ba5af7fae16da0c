package uz.erp.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.problem.ConstraintProblem;
import uz.erp.platform.test.code.GuardedTable;
import uz.erp.platform.test.code.ReachableProblems;

/**
 * The published OpenAPI document is the one the service serves. After a wanted change write it anew
 * with {@code -Dopenapi.write=true} and commit it.
 */
public abstract class OpenApiContract {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private static final Set<String> TEXTS = Set.of("title", "summary", "description");
  private static final Set<String> EXAMPLES = Set.of("example", "examples");

  @Autowired private TestApi api;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping endpoints;

  @Autowired private ObjectProvider<ConstraintProblem> constraints;

  @Autowired
  @Qualifier("ownerDataSource")
  private DataSource owner;

  @Value("${spring.application.name}")
  private String application = "";

  @Test
  void thePublishedDocumentIsWhatTheServiceServes() throws IOException {
    String served = normalized(api.get("/v3/api-docs").expect(200).json());
    Path published = Repository.root().resolve("docs/openapi/" + application + ".json");
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(published.getParent());
      Files.writeString(published, served);
    }
    assertThat(published).exists();
    assertThat(served).isEqualTo(Files.readString(published));
  }

  /**
   * What the service tells of an operation's problems is what its code names. Written anew in the
   * sources only, so the document has it from the next build on.
   */
  @Test
  void problemsAreThoseThatTheCodeNames() throws IOException {
    ReachableProblems problems =
        ReachableProblems.ofProduction(
            GuardedTable.all(JdbcClient.create(owner)), constraints.stream().toList());
    SortedMap<String, Object> found = new TreeMap<>();
    endpoints
        .getHandlerMethods()
        .forEach(
            (_, handler) -> {
              Operation operation = handler.getMethodAnnotation(Operation.class);
              if (operation != null && !operation.operationId().isEmpty()) {
                found.put(
                    operation.operationId(),
                    problems.behind(
                        handler.getMethod(), !handler.hasMethodAnnotation(GetMapping.class)));
              }
            });
    String named = JSON.writeValueAsString(found) + "\n";
    Path published =
        Repository.root().resolve(application + "/src/main/resources/openapi/problems.json");
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(published.getParent());
      Files.writeString(published, named);
    }
    assertThat(published).exists();
    assertThat(Files.readString(published)).isEqualTo(named);
  }

  @Test
  void everyOperationSaysWhatItAnswers() {
    JsonNode paths = api.get("/v3/api-docs").expect(200).json().path("paths");
    assertThat(paths.size()).isPositive();
    paths.forEach(
        path ->
            path.forEach(
                operation -> {
                  assertThat(operation.path("operationId").asString("")).isNotBlank();
                  assertThat(operation.path("summary").asString(""))
                      .as("summary of %s", operation.path("operationId"))
                      .isNotBlank();
                  assertThat(operation.path("responses").size()).isPositive();
                }));
  }

  /**
   * Forgotten at one field, the mark is missed here: by names, not by where costs are known to be.
   */
  @Test
  void whatLooksLikeACostIsShownToThoseAloneWhomItConcerns() {
    assertThat(CostFields.shownToOthers(api.get("/v3/api-docs").expect(200).json())).isEmpty();
  }

  @Test
  void fieldsAreNamedAsInJson() {
    JsonNode schemas = api.get("/v3/api-docs").expect(200).json().at("/components/schemas");
    schemas.forEach(
        schema ->
            assertThat(schema.path("properties").propertyNames())
                .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT))));
  }

  @Test
  void theDocumentIsInEnglish() {
    JsonNode document = api.get("/v3/api-docs").expect(200).json();

    assertThat(texts(document).toList())
        .isNotEmpty()
        .allMatch(
            text ->
                text.codePoints()
                    .noneMatch(
                        letter ->
                            Character.UnicodeScript.of(letter)
                                == Character.UnicodeScript.CYRILLIC));
  }

  /** What is said to the reader; examples are data of stores, in any language. */
  private static Stream<String> texts(JsonNode node) {
    return node.propertyStream()
        .filter(property -> !EXAMPLES.contains(property.getKey()))
        .flatMap(
            property -> {
              JsonNode value = property.getValue();
              if (TEXTS.contains(property.getKey()) && value.isString()) {
                return Stream.of(value.stringValue());
              }
              if (property.getKey().equals("tags")) {
                return value.valueStream().map(tag -> tag.asString(""));
              }
              return value.isArray()
                  ? value.valueStream().flatMap(OpenApiContract::texts)
                  : texts(value);
            });
  }

  /** Without the address it was asked at, which changes from run to run. */
  private static String normalized(JsonNode document) {
    return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
  }
}
