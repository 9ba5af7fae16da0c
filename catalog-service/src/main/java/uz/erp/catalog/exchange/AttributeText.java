package uz.erp.catalog.exchange;

import tools.jackson.databind.JsonNode;

/** How an attribute of whatever type stands in a cell. */
final class AttributeText {

  private AttributeText() {}

  static String of(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return value.isContainer() ? value.toString() : value.asString();
  }
}
