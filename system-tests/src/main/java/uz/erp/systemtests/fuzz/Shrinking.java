package uz.erp.systemtests.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Json;

/** Leaves out of a request what does not matter, as long as the same is complained of. */
final class Shrinking {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int QUESTIONS = 60;

  private final Predicate<Attempt> stillWrong;
  private int asked;

  /**
   * @param stillWrong sends a request and says whether its answer is as wrong as the first was
   */
  Shrinking(Predicate<Attempt> stillWrong) {
    this.stillWrong = stillWrong;
  }

  Attempt smallest(Attempt from) {
    Attempt best = from;
    boolean better = true;
    while (better && asked < QUESTIONS) {
      better = false;
      for (Attempt candidate : simpler(best)) {
        if (candidate.size() < best.size() && asked++ < QUESTIONS && stillWrong.test(candidate)) {
          best = candidate;
          better = true;
          break;
        }
      }
    }
    return best;
  }

  private static List<Attempt> simpler(Attempt attempt) {
    List<Attempt> all = new ArrayList<>();
    if (attempt.query().size() > 2) {
      all.add(attempt.withQuery(List.of()));
    }
    for (String header : attempt.headers().keySet()) {
      all.add(attempt.withoutHeader(header));
    }
    for (int i = 0; i < attempt.query().size(); i++) {
      all.add(attempt.withoutQuery(i));
    }
    byte[] whole = attempt.whole();
    if (whole != null && whole.length > 0) {
      all.add(attempt.withWhole(Arrays.copyOf(whole, whole.length / 2)));
      all.add(attempt.withWhole(Arrays.copyOfRange(whole, whole.length / 2, whole.length)));
      all.add(attempt.withWhole(Arrays.copyOf(whole, whole.length - 1)));
    }
    if (attempt.tree() != null) {
      simpler(attempt.requireTree()).forEach(tree -> all.add(attempt.withTree(tree)));
    }
    return all;
  }

  /** The same with one thing less in it, or one thing simpler. */
  private static List<JsonNode> simpler(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      if (object.size() > 3) {
        all.add(NODES.objectNode());
      }
      for (String name : List.copyOf(object.propertyNames())) {
        ObjectNode less = object.deepCopy();
        less.remove(name);
        all.add(less);
      }
      for (String name : List.copyOf(object.propertyNames())) {
        simpler(object.get(name)).forEach(value -> all.add(object.deepCopy().set(name, value)));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < Math.min(array.size(), 20); i++) {
        ArrayNode less = array.deepCopy();
        less.remove(i);
        all.add(less);
      }
      for (int i = 0; i < Math.min(array.size(), 20); i++) {
        int at = i;
        simpler(array.get(i)).forEach(value -> all.add(array.deepCopy().set(at, value)));
      }
    } else if (node.isPojo()) {
      String token = token(node);
      if (token.length() > 10 && token.startsWith("\"")) {
        all.add(OddValues.raw(token.substring(0, token.length() / 2) + "\""));
      }
    } else if (node.isString() && node.stringValue().length() > 1) {
      all.add(NODES.stringNode(node.stringValue().substring(0, node.stringValue().length() / 2)));
    }
    return all;
  }

  private static String token(JsonNode raw) {
    return new String(Json.bytes(raw), StandardCharsets.UTF_8);
  }
}
