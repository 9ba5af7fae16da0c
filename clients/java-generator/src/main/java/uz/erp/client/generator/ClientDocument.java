package uz.erp.client.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.codegen.OpenAPINormalizer;

/**
 * The published document as the client wants it: what is signed is no parameter, what is not set is
 * not sent, and each tag can name a Java class.
 */
public final class ClientDocument extends OpenAPINormalizer {

  private static final String STORE = "X-Tenant-Key";

  /** The generator would name the class {@code APIKeysApi}, and clients know it by this name. */
  private static final Map<String, String> CLASS_NAMES = Map.of("API keys", "ApiKeys");

  public ClientDocument(OpenAPI document, Map<String, String> rules) {
    super(document, rules);
  }

  @Override
  protected void normalize() {
    for (Schema<?> schema : openAPI.getComponents().getSchemas().values()) {
      if (schema.getProperties() != null) {
        for (Schema<?> property : schema.getProperties().values()) {
          prepare(property);
        }
      }
    }
    openAPI.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(ClientDocument::prepare);
    super.normalize();
  }

  private static void prepare(Schema<?> property) {
    if (property.getDefault() != null) {
      // the service knows it; a client that sends it with every change would undo what others set
      property.setDefault(null);
    }
    Set<String> types = property.getTypes();
    if (types != null && types.stream().filter(type -> !type.equals("null")).count() > 1) {
      // an Object: the generator would take the first type that fits, a number for a phone
      property.setTypes(null);
    }
  }

  private static void prepare(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().removeIf(parameter -> STORE.equals(parameter.getName()));
    }
    operation.setTags(
        Stream.ofNullable(operation.getTags())
            .flatMap(List::stream)
            .map(ClientDocument::className)
            .toList());
  }

  private static String className(String tag) {
    String name = Objects.requireNonNullElse(CLASS_NAMES.get(tag), tag);
    if (!name.chars().allMatch(letter -> letter < 128)) {
      throw new IllegalStateException("no class can be named after the tag " + tag);
    }
    return name;
  }
}
