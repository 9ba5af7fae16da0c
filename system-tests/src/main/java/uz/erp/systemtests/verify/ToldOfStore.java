package uz.erp.systemtests.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the topics tell of one store: of each event its id, a fingerprint and who must have applied
 * it by now; of each fact the event that tells it. Nothing of what it says is kept.
 */
final class ToldOfStore {

  /**
   * @param due bits of the services that have said they have read it
   * @param isWaiting not on its topic yet
   */
  record Message(long print, int due, boolean isWaiting) {}

  /**
   * @param isSettled told before the sales were read, so that they must know it
   */
  record Telling(UUID event, long value, int due, boolean isSettled) {}

  private final Map<UUID, Message> messages = new HashMap<>();
  private final Map<Fact, Telling> facts = new HashMap<>();

  /** Notes a message; returns how it was noted before, which is right if it is the same. */
  @Nullable Message add(UUID id, Message message) {
    Message before = messages.get(id);
    messages.put(
        id,
        before == null
            ? message
            : new Message(
                before.print(),
                before.due() | message.due(),
                before.isWaiting() && message.isWaiting()));
    return before;
  }

  /** Notes a fact; returns the other event that told it before, if any. */
  @Nullable UUID add(Fact.Told told, UUID event, int due, boolean isSettled) {
    Telling before = facts.get(told.fact());
    if (before != null && !before.event().equals(event)) {
      return before.event();
    }
    facts.put(
        told.fact(),
        new Telling(
            event,
            print(told.value()),
            before == null ? due : due | before.due(),
            isSettled || (before != null && before.isSettled())));
    return null;
  }

  void remove(Fact fact) {
    facts.remove(fact);
  }

  @Nullable Telling find(Fact fact) {
    return facts.get(fact);
  }

  /** Whether this service has said it has read of the fact. */
  boolean isDue(Fact fact, String service) {
    Telling telling = facts.get(fact);
    return telling != null && (telling.due() & Hearers.bit(service)) != 0;
  }

  void eachFact(BiConsumer<Fact, Telling> reader) {
    facts.forEach(reader);
  }

  void eachMessage(BiConsumer<UUID, Message> reader) {
    messages.forEach(reader);
  }

  int size() {
    return messages.size();
  }

  static long print(String value) {
    return ((long) value.hashCode() << 32)
        ^ new StringBuilder(value).reverse().toString().hashCode();
  }
}
