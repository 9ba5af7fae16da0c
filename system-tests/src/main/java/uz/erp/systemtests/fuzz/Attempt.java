package uz.erp.systemtests.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.openapi.Operation;

/**
 * A request that was drawn, in parts that can be left out one by one.
 *
 * @param query pairs as they stand in the target, already escaped
 * @param headers besides those of the caller
 * @param tree the body as JSON, which may hold tokens that are no JSON; null when there is none
 * @param whole the body as it is sent, when it is no such tree
 * @param ofHttp whether it is odd in a way that HTTP itself may refuse
 * @param elsewhere whether its path may lead to another operation
 */
record Attempt(
    Operation operation,
    Actor actor,
    String path,
    List<String> query,
    Map<String, String> headers,
    @Nullable JsonNode tree,
    byte @Nullable [] whole,
    boolean ofHttp,
    boolean elsewhere) {

  Attempt {
    query = List.copyOf(query);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  String target() {
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  byte @Nullable [] body() {
    return whole != null || tree == null ? whole : Json.bytes(tree);
  }

  /** How much there is to understand. */
  int size() {
    byte[] body = body();
    int headersSize = headers.entrySet().stream().mapToInt(h -> 20 + h.getValue().length()).sum();
    return target().length() + headersSize + (body == null ? 0 : body.length);
  }

  Attempt withQuery(List<String> other) {
    return new Attempt(operation, actor, path, other, headers, tree, whole, ofHttp, elsewhere);
  }

  Attempt withoutQuery(int index) {
    List<String> less = new ArrayList<>(query);
    less.remove(index);
    return withQuery(less);
  }

  Attempt withoutHeader(String name) {
    Map<String, String> less = new LinkedHashMap<>(headers);
    less.remove(name);
    return withHeaders(less);
  }

  Attempt withHeaders(Map<String, String> other) {
    return new Attempt(operation, actor, path, query, other, tree, whole, ofHttp, elsewhere);
  }

  Attempt withTree(JsonNode other) {
    return new Attempt(operation, actor, path, query, headers, other, null, ofHttp, elsewhere);
  }

  Attempt withWhole(byte[] other) {
    return new Attempt(operation, actor, path, query, headers, null, other, ofHttp, elsewhere);
  }

  /** The body as a tree, for what is known to have one. */
  JsonNode requireTree() {
    return Objects.requireNonNull(tree);
  }
}
