package uz.erp.systemtests.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A mistake in one resource of an overlay.
 *
 * @param patch makes it (RFC 6902)
 * @param says all that the rule finds then
 */
record BadSample(
    Rule rule, String overlay, Kustomization.Target target, JsonNode patch, List<String> says) {

  private static final String FILE = "/manifests/bad-samples.yaml";

  static List<BadSample> all() {
    try (InputStream file = Objects.requireNonNull(BadSample.class.getResourceAsStream(FILE))) {
      return Yaml.documents(new String(file.readAllBytes(), StandardCharsets.UTF_8)).stream()
          .map(document -> Yaml.read(document, BadSample.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonNode> spoil(List<JsonNode> documents) {
    if (documents.stream().filter(this::isMeant).count() != 1) {
      throw new IllegalArgumentException("not one resource: " + target);
    }
    return documents.stream()
        .map(document -> isMeant(document) ? JsonPatch.apply(patch, document) : document)
        .toList();
  }

  private boolean isMeant(JsonNode document) {
    return target.kind().equals(document.path("kind").asText())
        && document.at("/metadata/name").asText().matches(String.valueOf(target.name()));
  }

  @Override
  public String toString() {
    return rule + ": " + String.join("; ", says);
  }
}
