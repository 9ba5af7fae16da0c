package uz.erp.systemtests.openapi;

import tools.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query} or {@code header}
 */
public record Parameter(String name, String in, boolean required, JsonNode schema) {

  public boolean isInPath() {
    return in.equals("path");
  }

  public boolean isInQuery() {
    return in.equals("query");
  }
}
