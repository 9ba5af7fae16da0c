package uz.erp.systemtests.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Takes in every message of the chosen stores, from topics and from outboxes, and judges each as it
 * comes: its key names its store and its aggregate, its store and schema belong together, it names
 * no other store, duplicates are the same to the byte, and the events of one aggregate come in the
 * order in which it happened.
 */
final class Messages implements Topics.Reader {

  private static final String REPEATED = "a message that comes again is the same to the byte";
  private static final String TWICE = "a fact is published by one event only";
  private static final String LATE = "on a topic the versions of one thing only grow";

  private final Map<String, PublishedEvents> published = new HashMap<>();
  private final Marks marks;
  private final Positions positions;
  private final Map<TopicPartition, Long> settled;
  private final Findings findings;
  private final Predicate<Event> takenBack;

  /** Of each topic and key the version of the last new event. */
  private final Map<String, Long> versions = new HashMap<>();

  private long foreign;

  /**
   * @param settled up to where messages are about what sales-service surely has
   */
  Messages(
      List<Tenant> tenants,
      Marks marks,
      Positions positions,
      Map<TopicPartition, Long> settled,
      Findings findings) {
    this(tenants, marks, positions, settled, findings, event -> false);
  }

  /**
   * @param takenBack whether a restore of its store has taken back what a message on a topic tells
   */
  Messages(
      List<Tenant> tenants,
      Marks marks,
      Positions positions,
      Map<TopicPartition, Long> settled,
      Findings findings,
      Predicate<Event> takenBack) {
    this.takenBack = takenBack;
    tenants.forEach(tenant -> published.put(tenant.key(), new PublishedEvents()));
    this.marks = marks;
    this.positions = positions;
    this.settled = settled;
    this.findings = findings;
  }

  PublishedEvents of(Tenant tenant) {
    return published.getOrDefault(tenant.key(), new PublishedEvents());
  }

  @Override
  public void message(
      TopicPartition partition, long offset, @Nullable String key, @Nullable String value) {
    if (isAnothers(key)) {
      return;
    }
    String place = partition + " at " + offset;
    Event event = value == null ? null : Event.read(value).orElse(null);
    if (event == null) {
      foreign++;
      return;
    }
    PublishedEvents store = judged(event, key, place);
    if (store == null || takenBack.test(event)) {
      return;
    }
    int due = 0;
    for (String service : Subscriptions.consumers()) {
      if (Subscriptions.has(service, event.type())
          && positions.hasRead(service, partition, offset)) {
        due |= Subscriptions.bit(service);
      }
    }
    if (note(store, event, due, offset < settled.getOrDefault(partition, 0L), false)) {
      order(partition.topic(), event, place);
    }
  }

  /** Only of events that are new: what is sent again comes late by nature. */
  private void order(String topic, Event event, String place) {
    Long last = versions.merge(topic + ' ' + event.key(), event.version(), Math::max);
    if (last > event.version()) {
      findings.violated(
          Invariant.I7,
          LATE,
          event.tenantKey(),
          "event %s, %s: version %d of %s after %d"
              .formatted(event.id(), place, event.version(), event.key(), last));
    }
  }

  /** A row of an outbox that was not sent when the databases were read. */
  void waiting(String service, String key, String value) {
    if (isAnothers(key)) {
      return;
    }
    Event event = Event.read(value).orElse(null);
    if (event == null) {
      findings.violated(Invariant.I7, "an outbox holds events only", service, "key " + key);
      return;
    }
    PublishedEvents store = judged(event, key, "outbox of " + service);
    if (store != null) {
      var unused = note(store, event, 0, service.equals("sales"), true);
    }
  }

  /** Which of these are on a topic. */
  Set<UUID> sent(Set<UUID> asked) {
    Set<UUID> sent = new HashSet<>();
    published
        .values()
        .forEach(
            store ->
                store.eachMessage(
                    (id, message) -> {
                      if (!message.isWaiting() && asked.contains(id)) {
                        sent.add(id);
                      }
                    }));
    return sent;
  }

  /** Messages that are no events: poison records, which consumers dead-letter. */
  long foreign() {
    return foreign;
  }

  /** Known by its key alone, so that it need not be read. */
  private boolean isAnothers(@Nullable String key) {
    int end = key == null ? -1 : key.indexOf(':');
    if (key == null || end < 0) {
      return false;
    }
    String tenant = key.substring(0, end);
    return marks.isKey(tenant) && !published.containsKey(tenant);
  }

  private @Nullable PublishedEvents judged(Event event, @Nullable String key, String place) {
    findings.checked(Invariant.I11, 1);
    String named = "event %s, %s".formatted(event.id(), place);
    if (!event.key().equals(key)) {
      findings.violated(
          Invariant.I11,
          "a message's key is its store's",
          event.tenantKey(),
          named + ", key " + key);
    }
    if (!marks.belong(event.tenantKey(), event.tenantSchema())) {
      findings.violated(
          Invariant.I11,
          "a message names a store and that store's schema",
          event.tenantKey(),
          named + ", schema " + event.tenantSchema());
    }
    // at both ends of a transfer stands a store, and each names the other
    if (!event.type().startsWith("catalog.transfer-")) {
      marks
          .foreignIn(event.tenantKey(), event.text())
          .ifPresent(
              other ->
                  findings.violated(
                      Invariant.I11,
                      "a message names no other store",
                      event.tenantKey(),
                      named + " names " + other));
    }
    return published.get(event.tenantKey());
  }

  /** Whether it was not known before. */
  private boolean note(
      PublishedEvents store, Event event, int due, boolean isSettled, boolean isWaiting) {
    UUID id = event.id();
    var before = store.add(id, new PublishedEvents.Message(event.print(), due, isWaiting));
    if (before != null) {
      if (before.print() != event.print()) {
        findings.violated(Invariant.I7, REPEATED, event.tenantKey(), "event " + id);
      }
    }
    Fact.of(event).ifPresent(fact -> note(store, event, fact, due, isSettled));
    if (before == null) {
      Fact.brought(event).forEach(fact -> note(store, event, fact, due, isSettled));
      Fact.takenOut(event).forEach(store::remove);
    }
    return before == null;
  }

  private void note(
      PublishedEvents store, Event event, Fact.SampleEvents fact, int due, boolean isSettled) {
    UUID other = store.add(fact, event.id(), due, isSettled);
    if (other != null) {
      findings.violated(
          Invariant.I7,
          TWICE,
          event.tenantKey(),
          "%s by %s and %s".formatted(fact.fact().place(), other, event.id()));
    }
  }
}
