package uz.erp.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.core.type.TypeReference;

/**
 * Puts into each operation what was once asked and answered, as {@code ./erp examples} recorded it.
 *
 * <p>At the very end, when the bodies of {@link PatchBodies} are there.
 */
final class OperationExamples implements GlobalOpenApiCustomizer {

  /** The document's own one leaves out null, which an answer may well have. */
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Example> examples =
      OpenApiFile.read("examples.json", new TypeReference<>() {});

  @Override
  public void customise(OpenAPI document) {
    document.getPaths().values().stream()
        .map(PathItem::readOperations)
        .forEach(operations -> operations.forEach(this::show));
  }

  /** A problem as it was once answered, which stands for all of them. */
  static JsonNode problem() {
    return node(
        OpenApiFile.read("problem-example.json", new TypeReference<Map<String, Object>>() {}));
  }

  private void show(Operation operation) {
    Example example = examples.get(operation.getOperationId());
    if (example == null) {
      return;
    }
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(parameter -> show(parameter, example));
    }
    if (operation.getRequestBody() != null && example.request() != null) {
      show(operation.getRequestBody().getContent(), example.request());
    }
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              Object body = example.responses() == null ? null : example.responses().get(status);
              if (body != null && response.getContent() != null) {
                show(response.getContent(), body);
              }
            });
  }

  private static void show(Parameter parameter, Example example) {
    Map<String, Object> values =
        switch (parameter.getIn()) {
          case "path" -> example.path();
          case "query" -> example.query();
          default -> null;
        };
    if (values != null && values.containsKey(parameter.getName())) {
      parameter.setExample(values.get(parameter.getName()));
    }
  }

  private static void show(Content content, Object body) {
    boolean text = body instanceof String;
    content.forEach(
        (type, media) -> {
          if (text ? type.startsWith("text/") : type.endsWith("json")) {
            show(media, body);
          }
        });
  }

  private static void show(MediaType media, Object body) {
    media.setExample(node(body));
  }

  private static JsonNode node(Object value) {
    return Objects.requireNonNull(JSON.valueToTree(value));
  }

  /**
   * What is recorded of one operation.
   *
   * @param path values of its parameters by their names
   * @param query the same of those that it must have
   * @param request a body
   * @param responses bodies by their status; a string is a text, anything else JSON
   */
  record Example(
      @Nullable Map<String, Object> path,
      @Nullable Map<String, Object> query,
      @Nullable Object request,
      @Nullable Map<String, Object> responses) {}
}
