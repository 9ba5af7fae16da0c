package uz.erp.platform.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service ships about its operations beside their code, as JSON in its resources: an entry
 * for each operation, by its operationId. Plain maps and lists, which go into the document as they
 * are.
 */
final class OpenApiFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OpenApiFile() {}

  /** The entries of a file, or none where the service ships no such file. */
  static <T> Map<String, T> read(String name, TypeReference<Map<String, T>> type) {
    ClassPathResource file = new ClassPathResource("openapi/" + name);
    if (!file.exists()) {
      return Map.of();
    }
    try (InputStream content = file.getInputStream()) {
      return JSON.readValue(content, type);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi/" + name + " cannot be read", e);
    }
  }
}
