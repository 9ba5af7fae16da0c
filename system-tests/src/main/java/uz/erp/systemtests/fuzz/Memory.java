package uz.erp.systemtests.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.openapi.Operation;

/**
 * What one store answered so far: values by field name, of all answers and of each resource with a
 * path, and the ids in each list.
 */
final class Memory {

  private static final int KEPT = 40;
  private static final int THINGS = 2000;
  private static final int OF_A_LIST = 20;
  private static final int LONGEST = 200;

  /** States of a thing with which more can be done than with one that is over. */
  private static final Set<String> UNFINISHED =
      Set.of("pending", "open", "in_progress", "sent", "incoming");

  private final Map<String, List<JsonNode>> byName = new LinkedHashMap<>();
  private final Map<String, List<JsonNode>> ids = new LinkedHashMap<>();
  private final Map<String, List<JsonNode>> unfinished = new LinkedHashMap<>();
  private final Map<String, List<JsonNode>> unfinishedOf = new LinkedHashMap<>();
  private final Map<String, Map<String, List<JsonNode>>> things = new LinkedHashMap<>();

  /** What was answered under this name, of the resource or, if it had none, of any. */
  Optional<JsonNode> recall(String field, String thing, Randomness chance) {
    for (String name : Names.of(field)) {
      List<JsonNode> its = things.getOrDefault(thing, Map.of()).get(name);
      if (its != null && chance.of(0.9)) {
        return Optional.of(chance.late(its));
      }
    }
    for (String name : Names.of(field)) {
      List<JsonNode> open = unfinishedOf.get(name);
      if (open != null && !open.isEmpty() && chance.of(0.7)) {
        return Optional.of(chance.late(open));
      }
      List<JsonNode> any = byName.get(name);
      if (any != null) {
        return Optional.of(chance.late(any));
      }
    }
    return Optional.empty();
  }

  /** An id out of the list at this path, which ends with a slash. */
  Optional<JsonNode> idIn(String list, Randomness chance) {
    return Optional.ofNullable(ids.get(list)).map(chance::late);
  }

  /** The same of what, as last seen, is not over. */
  Optional<JsonNode> unfinishedIn(String list, Randomness chance) {
    return Optional.ofNullable(unfinished.get(list)).filter(l -> !l.isEmpty()).map(chance::late);
  }

  /** What is so from the start. */
  void know(String name, JsonNode value) {
    keep(byName, name, value);
  }

  /** The same, of the thing with this path. */
  void know(String name, JsonNode value, String thing) {
    scalar(name, value, thing);
  }

  void learn(Operation operation, String path, JsonNode answer) {
    Place place = Place.of(operation, path);
    visit(answer, place.noun(), place, true);
  }

  private void visit(JsonNode node, String noun, Place place, boolean outermost) {
    if (node.isArray()) {
      int count = 0;
      for (JsonNode element : node) {
        if (count++ < OF_A_LIST) {
          scalar(noun, element, place.thing());
          visit(element, noun, place, outermost);
        }
      }
    } else if (node.isObject()) {
      object(node, noun, place, outermost);
    }
  }

  private void object(JsonNode node, String noun, Place place, boolean outermost) {
    String thing = place.thing();
    JsonNode id = node.path("id");
    if (id.isValueNode() && !id.isNull()) {
      boolean itself = place.isAbout(id);
      keep(byName, itself ? place.thingNoun() : noun, id);
      if (outermost && !itself) {
        keep(ids, place.list(), id);
        thing = place.list() + id.asString() + "/";
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      boolean wrapper = field.getKey().equals("data") || field.getKey().equals("results");
      scalar(field.getKey(), field.getValue(), thing);
      if (field.getKey().equals("id")) {
        continue;
      }
      visit(
          field.getValue(),
          wrapper ? noun : Names.singular(field.getKey()),
          place.with(thing),
          outermost && wrapper);
    }
    if (!place.thing().equals(thing) || place.isAbout(id)) {
      noteState(node, thing);
      nestedIds(node, thing);
    }
  }

  private void noteState(JsonNode node, String thing) {
    JsonNode id = node.path("id");
    String last = id.asString("") + "/";
    if (!node.has("status") || !thing.endsWith("/" + last)) {
      return;
    }
    String list = thing.substring(0, thing.length() - last.length());
    String noun =
        Names.singular(
            list.substring(list.lastIndexOf('/', list.length() - 2) + 1, list.length() - 1));
    if (UNFINISHED.contains(node.path("status").asString(""))) {
      keep(unfinished, list, id);
      keep(unfinishedOf, noun, id);
    } else {
      unfinished.getOrDefault(list, new ArrayList<>()).remove(id);
      unfinishedOf.getOrDefault(noun, new ArrayList<>()).remove(id);
    }
  }

  /** What is inside a thing is the first choice for what names a part of it. */
  private void nestedIds(JsonNode node, String thing) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      for (JsonNode element : field.getValue()) {
        scalar(Names.singular(field.getKey()), element.path("id"), thing);
      }
    }
  }

  private void scalar(String name, JsonNode value, String thing) {
    boolean usable = value.isValueNode() && !value.isNull() && !value.isMissingNode();
    if (!usable || name.equals("id") || value.asString().length() > LONGEST) {
      return;
    }
    String plain = name.endsWith("_id") ? Names.singular(name) : name;
    keep(byName, plain, value);
    if (!thing.isEmpty()) {
      keep(things.computeIfAbsent(thing, t -> new LinkedHashMap<>()), plain, value);
      if (things.size() > THINGS) {
        things.remove(things.keySet().iterator().next());
      }
    }
  }

  private static void keep(Map<String, List<JsonNode>> values, String name, JsonNode value) {
    List<JsonNode> kept = values.computeIfAbsent(name, n -> new ArrayList<>());
    kept.remove(value);
    kept.add(value);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
  }
}
