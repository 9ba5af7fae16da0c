package uz.erp.systemtests.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Compares an answer with the one that a document prints, field by field. */
final class Printed {

  private static final String MORE = "...";
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONEY = Pattern.compile("-?\\d+\\.\\d{2}");
  private static final Pattern TENANT_KEY = Pattern.compile("(?<slug>[a-z0-9_-]+)_[0-9a-f]{8}");

  private final Exchange exchange;
  private final JsonNode answer;
  private final List<String> differences = new ArrayList<>();

  private Printed(Exchange exchange, JsonNode answer) {
    this.exchange = exchange;
    this.answer = answer;
  }

  /** A line for each field that is missing, or of another type, form or value. */
  static List<String> differences(Exchange exchange, JsonNode printed, JsonNode answer) {
    Printed comparison = new Printed(exchange, answer);
    comparison.compare("", printed);
    return comparison.differences;
  }

  private void compare(String pointer, JsonNode printed) {
    JsonNode seen = answer.at(place(pointer));
    if (printed.isObject()) {
      // an object whose fields are all elsewhere need not be there itself
      demand(pointer, pointer.isEmpty() || seen.isObject(), printed, seen);
      printed
          .properties()
          .forEach(field -> compare(pointer + "/" + field.getKey(), field.getValue()));
    } else if (printed.isArray()) {
      array(pointer, printed, seen);
    } else if (printed.isString()) {
      demand(pointer, seen.isString() && text(pointer, printed, seen), printed, seen);
    } else if (printed.isNumber()) {
      demand(pointer, number(pointer, printed, seen), printed, seen);
    } else {
      demand(pointer, printed.equals(seen), printed, seen);
    }
  }

  private void array(String pointer, JsonNode printed, JsonNode seen) {
    demand(pointer, seen.isArray(), printed, seen);
    for (int i = 0; i < printed.size(); i++) {
      if (!printed.get(i).asString("").equals(MORE)) {
        compare(pointer + "/" + i, printed.get(i));
      }
    }
    boolean open = printed.size() > 0 && !printed.get(0).isString();
    boolean more = printed.size() > 0 && printed.get(printed.size() - 1).asString("").equals(MORE);
    demand(pointer, open || more || seen.size() == printed.size(), printed, seen);
  }

  /** An id, unless its value is free: then a figure, which is whole where the printed one is. */
  private boolean number(String pointer, JsonNode printed, JsonNode seen) {
    if (!exchange.free().contains(pointer)) {
      return seen.isIntegralNumber() && seen.longValue() > 0;
    }
    return printed.isIntegralNumber()
        ? seen.isIntegralNumber() && seen.longValue() >= 0
        : seen.isNumber();
  }

  private boolean text(String pointer, JsonNode printedNode, JsonNode seenNode) {
    String printed = printedNode.stringValue();
    String seen = seenNode.stringValue();
    if (printed.endsWith(MORE)) {
      return !seen.isBlank();
    }
    boolean free = exchange.free().contains(pointer);
    if (pointer.endsWith("/tenant_key")) {
      return TENANT_KEY.matcher(seen).matches() && (free || slug(seen).equals(slug(printed)));
    }
    if (DATE.matcher(printed).matches()) {
      return DATE.matcher(seen).matches();
    }
    if (MONEY.matcher(printed).matches() && !MONEY.matcher(seen).matches()) {
      return false;
    }
    return free || seen.equals(printed);
  }

  private static String slug(String tenantKey) {
    return tenantKey.substring(0, tenantKey.length() - 9);
  }

  private String place(String pointer) {
    for (Map.Entry<String, String> move : exchange.elsewhere().entrySet()) {
      if (pointer.equals(move.getKey()) || pointer.startsWith(move.getKey() + "/")) {
        return move.getValue() + pointer.substring(move.getKey().length());
      }
    }
    return pointer;
  }

  private void demand(String pointer, boolean met, JsonNode printed, JsonNode seen) {
    if (!met) {
      differences.add("%s: printed %s, answered %s".formatted(pointer, printed, seen));
    }
  }
}
