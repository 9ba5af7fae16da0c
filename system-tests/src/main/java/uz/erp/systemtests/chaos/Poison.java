package uz.erp.systemtests.chaos;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Records that have no business on a topic, each made of one that has. */
enum Poison {
  NOT_JSON(true, event -> "{\"specversion\": \"1.0\", \"id\": "),
  /** A raw zero byte, which no text of PostgreSQL can hold. */
  ZERO_BYTE(true, event -> "not JSON \0 either"),
  UNKNOWN_TYPE(false, event -> event.put("type", "shop.nobody-knows.v1").toString()),
  UNKNOWN_VERSION(
      false, event -> event.put("type", event.path("type").asString() + "99").toString()),
  WRONG_SHAPE(true, event -> event.put("data", "a word where an object belongs").toString()),
  NO_TENANT(
      true,
      event -> {
        event.remove("tenantkey");
        return event.toString();
      }),
  NO_SCHEMA(
      true,
      event -> {
        event.remove("tenantschema");
        return event.toString();
      }),
  /** One store's key beside another's schema; the caller of {@link #of} put it there. */
  FOREIGN_SCHEMA(true, ObjectNode::toString);

  /** All keys of poison begin like this, so that nobody waits behind it. */
  static final String KEY = "chaos-poison:";

  private final boolean parked;
  private final Function<ObjectNode, String> brewing;

  Poison(boolean parked, Function<ObjectNode, String> brewing) {
    this.parked = parked;
    this.brewing = brewing;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Poison::word).toList();
  }

  static Poison named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether consumers put it aside; what they need not know they pass over. */
  boolean isParked() {
    return parked;
  }

  /** The value of the record, made of a real event with an id of its own. */
  String of(ObjectNode event) {
    return brewing.apply(event);
  }
}
