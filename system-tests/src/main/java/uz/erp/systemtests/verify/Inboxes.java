package uz.erp.systemtests.verify;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * That a consumer has recorded each event up to its committed offset, once, and has no dead letters
 * left.
 */
final class Inboxes {

  private static final String RECORDED = " has applied all it has read";

  private final Snapshot consumer;
  private final Messages messages;
  private final Marks marks;
  private final Findings findings;
  private final Instant horizon;

  Inboxes(Snapshot consumer, Messages messages, Marks marks, Findings findings) {
    this.consumer = consumer;
    this.messages = messages;
    this.marks = marks;
    this.findings = findings;
    Instant[] newest = {Instant.MIN};
    consumer.read(
        "select max(taken_at) from shared.inbox_snapshot where active_since is not null",
        row -> {
          Timestamp taken = row.getTimestamp(1);
          newest[0] = taken == null ? Instant.MIN : taken.toInstant();
        });
    this.horizon = newest[0];
  }

  /** Whether the consumer may have forgotten the id; an id begins with the time of its event. */
  private boolean isPruned(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16).isBefore(horizon);
  }

  void check(Tenant tenant) {
    PublishedEvents published = messages.of(tenant);
    Set<UUID> recorded = new HashSet<>();
    if (consumer.has(tenant)) {
      consumer.read(
          tenant,
          "select event_id from inbox",
          row -> {
            if (!recorded.add(row.getObject(1, UUID.class))) {
              violated(" notes an event once", tenant.key(), "event " + row.getString(1));
            }
          });
    }
    int bit = Subscriptions.bit(consumer.service());
    published.eachMessage(
        (id, message) -> {
          if ((message.due() & bit) != 0) {
            findings.checked(Invariant.I9, 1);
            if (!recorded.contains(id) && !isPruned(id)) {
              violated(RECORDED, tenant.key(), "event " + id);
            }
          }
        });
  }

  /** Dead letters: a fault when it is an event of a store, else a bad record from outside. */
  void checkDeadLetters(Set<String> chosen) {
    long[] poison = {0};
    consumer.read(
        "select topic, event_key, event, error from shared.parked_event order by id",
        row -> {
          findings.checked(Invariant.I9, 1);
          Event event = Event.read(row.getString(3)).orElse(null);
          if (event == null || !marks.isKey(event.tenantKey())) {
            poison[0]++;
          } else if (chosen.contains(event.tenantKey())) {
            violated(
                " puts no event aside",
                event.tenantKey(),
                "event %s of %s, key %s: %s"
                    .formatted(event.id(), row.getString(1), row.getString(2), row.getString(4)));
          }
        });
    if (poison[0] > 0) {
      findings.note(
          "%s has dead-lettered %d messages that are no event of any store"
              .formatted(consumer.service(), poison[0]));
    }
  }

  private void violated(String rule, String store, String example) {
    findings.violated(Invariant.I9, consumer.service() + rule, store, example);
  }
}
