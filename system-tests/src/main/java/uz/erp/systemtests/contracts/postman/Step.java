package uz.erp.systemtests.contracts.postman;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request of the collection; the head of {@code postman.yaml} tells what each word means.
 *
 * @param status null for the first 2xx that the document has
 * @param or the code of a problem that will do as well, because the request races with something
 * @param until what the answer must say before the next step; null when it is asked once
 */
record Step(
    @JsonProperty("do") String operation,
    @Nullable String name,
    @Nullable String as,
    @Nullable String store,
    @Nullable List<String> at,
    @Nullable Map<String, String> query,
    @Nullable JsonNode body,
    @Nullable String file,
    @Nullable Integer status,
    @Nullable String code,
    @Nullable String or,
    @Nullable Map<String, String> save,
    @Nullable String fresh,
    @Nullable Map<String, JsonNode> until,
    @Nullable String skip) {

  /** An operation that needs nothing, by its name alone. */
  static Step plain(String operation) {
    return new Step(
        operation, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null);
  }

  List<String> places() {
    return Objects.requireNonNullElse(at, List.of());
  }

  Map<String, String> queries() {
    return Objects.requireNonNullElse(query, Map.of());
  }

  Map<String, String> saved() {
    return Objects.requireNonNullElse(save, Map.of());
  }

  /** A request of these steps. */
  record Folder(String folder, List<Step> steps) {}
}
