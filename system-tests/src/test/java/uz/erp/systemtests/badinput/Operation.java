package uz.erp.systemtests.badinput;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A published operation.
 *
 * @param queries names of its query parameters
 * @param sample a body of the right shape; null when it takes none
 * @param required the properties that its body must have
 * @param open whether it wants no token
 */
record Operation(
    String method,
    String path,
    List<String> queries,
    @Nullable JsonNode sample,
    List<String> required,
    boolean open) {

  /** What a body must not leave out; a PATCH may leave out everything. */
  List<String> mustHave() {
    return method.equals("PATCH") ? List.of() : required;
  }

  /** A DELETE can do without one, so its type is all one. */
  boolean wantsBody() {
    return sample != null && !method.equals("DELETE");
  }

  boolean hasPathParameter() {
    return path.contains("{");
  }

  /** The list or other place that the first path parameter chooses from. */
  String collection() {
    return path.substring(0, path.indexOf('{'));
  }

  /** With this in the place of every path parameter. */
  String pathWith(String value) {
    return path.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(value));
  }

  boolean endsSomething() {
    return method.equals("DELETE") || path.endsWith("/close/") || path.endsWith("/logout/");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
