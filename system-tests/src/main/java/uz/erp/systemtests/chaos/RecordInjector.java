package uz.erp.systemtests.chaos;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.verify.Subscriptions;

/** Kinds of records that do not belong on a topic, each derived from a valid one. */
enum RecordInjector {
  NOT_JSON(Fate.DEAD_LETTERED_BY_READERS, event -> "{\"specversion\": \"1.0\", \"id\": "),
  /** A raw zero byte, which no text of PostgreSQL can hold. */
  ZERO_BYTE(Fate.DEAD_LETTERED_BY_READERS, event -> "not JSON \0 either"),
  UNKNOWN_TYPE(Fate.PASSED_OVER, event -> event.put("type", "shop.unknown-to-all.v1").toString()),
  UNKNOWN_VERSION(
      Fate.PASSED_OVER,
      event -> event.put("type", event.path("type").asString() + "99").toString()),
  WRONG_SHAPE(
      Fate.DEAD_LETTERED_BY_SUBSCRIBERS,
      event -> event.put("data", "a word where an object belongs").toString()),
  NO_TENANT(
      Fate.DEAD_LETTERED_BY_READERS,
      event -> {
        event.remove("tenantkey");
        return event.toString();
      }),
  NO_SCHEMA(
      Fate.DEAD_LETTERED_BY_SUBSCRIBERS,
      event -> {
        event.remove("tenantschema");
        return event.toString();
      }),
  /** One store's key beside another's schema; the caller of {@link #of} put it there. */
  FOREIGN_SCHEMA(Fate.DEAD_LETTERED_BY_SUBSCRIBERS, ObjectNode::toString);

  /** The prefix of all injected keys, so that no real event is blocked behind one. */
  static final String KEY = "chaos-poison:";

  private final Fate fate;
  private final Function<ObjectNode, String> brewing;

  RecordInjector(Fate fate, Function<ObjectNode, String> brewing) {
    this.fate = fate;
    this.brewing = brewing;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(RecordInjector::word).toList();
  }

  static RecordInjector named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a service puts it aside; what need not concern it, it passes over. */
  boolean isDeadLetteredBy(String service, String topic, String type) {
    return switch (fate) {
      case DEAD_LETTERED_BY_READERS -> Subscriptions.reads(service, topic);
      case DEAD_LETTERED_BY_SUBSCRIBERS -> Subscriptions.has(service, type);
      case PASSED_OVER -> false;
    };
  }

  /** The value of the record, made of a real event with an id of its own. */
  String of(ObjectNode event) {
    return brewing.apply(event);
  }

  /** What becomes of it. */
  private enum Fate {
    /** Its store is unknown: every consumer of the topic dead-letters it. */
    DEAD_LETTERED_BY_READERS,
    /** It says what it is, and only who applies that finds out. */
    DEAD_LETTERED_BY_SUBSCRIBERS,
    PASSED_OVER
  }
}
