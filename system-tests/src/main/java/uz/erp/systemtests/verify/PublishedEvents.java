package uz.erp.systemtests.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What was published about one store: of each event its id, a fingerprint and which services must
 * have applied it by now; of each fact its event. The contents are not kept.
 */
final class PublishedEvents {

  /**
   * @param due bits of the services that have said they have read it
   * @param isWaiting not on its topic yet
   */
  record Message(long print, int due, boolean isWaiting) {}

  /**
   * @param isSettled published before the sales were read, so that its sale must be there
   */
  record Publication(UUID event, long value, int due, boolean isSettled) {}

  private final Map<UUID, Message> messages = new HashMap<>();
  private final Map<Fact, Publication> facts = new HashMap<>();

  /** Records a message; returns how it was recorded before, which is right if it is the same. */
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

  /** Records a fact; returns the other event that published it before, if any. */
  @Nullable UUID add(Fact.SampleEvents published, UUID event, int due, boolean isSettled) {
    Publication before = facts.get(published.fact());
    if (before != null && !before.event().equals(event)) {
      return before.event();
    }
    facts.put(
        published.fact(),
        new Publication(
            event,
            print(published.value()),
            before == null ? due : due | before.due(),
            isSettled || (before != null && before.isSettled())));
    return null;
  }

  void remove(Fact fact) {
    facts.remove(fact);
  }

  @Nullable Publication find(Fact fact) {
    return facts.get(fact);
  }

  /** Whether this service has said it has read of the fact. */
  boolean isDue(Fact fact, String service) {
    Publication publication = facts.get(fact);
    return publication != null && (publication.due() & Subscriptions.bit(service)) != 0;
  }

  void eachFact(BiConsumer<Fact, Publication> reader) {
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
