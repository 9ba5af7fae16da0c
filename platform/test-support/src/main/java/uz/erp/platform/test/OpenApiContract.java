package uz.erp.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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

  @Autowired private TestApi api;

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

  @Test
  void fieldsAreNamedAsInJson() {
    JsonNode schemas = api.get("/v3/api-docs").expect(200).json().at("/components/schemas");
    schemas.forEach(
        schema ->
            assertThat(schema.path("properties").propertyNames())
                .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT))));
  }

  /** Without the address it was asked at, which changes from run to run. */
  private static String normalized(JsonNode document) {
    return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
  }
}
