package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;

/** Reads lists to their end. */
final class Pages {

  private static final int SIZE = 100;

  private Pages() {}

  /** Money or a quantity of a list's entry. */
  static BigDecimal decimal(JsonNode entry, String field) {
    JsonNode value = entry.path(field);
    if (!value.isString()) {
      throw new IllegalStateException(field + " is no string in " + entry);
    }
    return new BigDecimal(value.stringValue());
  }

  /** All results; the path already carries a query. */
  static List<JsonNode> all(Api api, String path) {
    List<JsonNode> results = new ArrayList<>();
    for (int page = 1; ; page++) {
      Answer answer = api.get(path + "&page_size=" + SIZE + "&page=" + page).expect(200);
      answer.at("/results").forEach(results::add);
      if (answer.at("/next").isNull()) {
        return results;
      }
    }
  }
}
