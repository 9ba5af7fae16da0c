package uz.erp.systemtests.openapi;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A published operation.
 *
 * @param service whose document it is in, like {@code catalog}
 * @param body the schema of its JSON body; null when it takes none
 * @param bodyType the media type of its body; empty when it takes none
 * @param statuses that the document lists
 * @param permissions of which a caller needs any, as {@code x-permissions} tells; null when it does
 *     not
 * @param open whether it wants no token
 */
public record Operation(
    String service,
    String method,
    String path,
    String id,
    List<Parameter> parameters,
    @Nullable JsonNode body,
    String bodyType,
    boolean bodyRequired,
    Set<Integer> statuses,
    @Nullable List<String> permissions,
    boolean open) {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  public List<Parameter> queries() {
    return parameters.stream().filter(Parameter::isInQuery).toList();
  }

  /** Whether it works in a store, and so wants the store's key. */
  public boolean isInStore() {
    return parameters.stream().anyMatch(parameter -> parameter.name().equals("X-Tenant-Key"));
  }

  public boolean hasPathParameter() {
    return path.contains("{");
  }

  public boolean isMultipart() {
    return bodyType.startsWith("multipart/");
  }

  public boolean changes() {
    return !method.equals("GET");
  }

  /** What a body must not leave out; a PATCH may leave out everything. */
  public boolean mayLeaveOut() {
    return method.equals("PATCH");
  }

  /** The list or other place that the first path parameter chooses from. */
  public String collection() {
    return path.substring(0, path.indexOf('{'));
  }

  /** With this in the place of every path parameter. */
  public String pathWith(String value) {
    return VARIABLE.matcher(path).replaceAll(Matcher.quoteReplacement(value));
  }

  /** With a value of those that its schema tells in the place of every such path parameter. */
  public String pathWithWords() {
    String words = path;
    for (Parameter parameter : parameters) {
      if (parameter.isInPath() && parameter.schema().has("enum")) {
        words =
            words.replace(
                "{" + parameter.name() + "}", parameter.schema().get("enum").get(0).stringValue());
      } else if (parameter.isInPath()
          && parameter.schema().path("format").asString("").equals("date")) {
        words = words.replace("{" + parameter.name() + "}", "2026-01-31");
      }
    }
    return words;
  }

  public boolean matches(String askedMethod, String askedPath) {
    String plain = askedPath.endsWith("/") ? askedPath : askedPath + "/";
    // what stands between the variables has no character of its own meaning but the dot
    String pattern = VARIABLE.matcher(path.replace(".", "\\.")).replaceAll("[^/]+");
    return method.equals(askedMethod) && plain.matches(pattern);
  }

  public boolean endsSomething() {
    return method.equals("DELETE") || path.endsWith("/close/") || path.endsWith("/logout/");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
