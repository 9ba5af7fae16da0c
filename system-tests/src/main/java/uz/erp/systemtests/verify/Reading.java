package uz.erp.systemtests.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import uz.erp.systemtests.database.Databases;
import uz.erp.systemtests.erp.Parts;

/**
 * The suite as it was read, in an order that makes what was read at different moments comparable:
 *
 * <ol>
 *   <li>how far each consumer says it has read, then the databases of the consumers: each has
 *       applied at least that much;
 *   <li>the ends of the topics, then the database of the sales: it has every sale that is published
 *       before these ends, and every sale that a consumer has applied;
 *   <li>the ends of the topics again: before them, or in the outbox of the sales as read, lies the
 *       event of every sale that was read.
 * </ol>
 *
 * What happens in between is seen by one side only and by this order never held against it.
 */
final class Reading implements AutoCloseable {

  private final Positions positions;
  private final List<Snapshot> others;
  private final Map<TopicPartition, Long> settled;
  private final Snapshot sales;
  private final Outboxes outboxes;
  private final Set<UUID> gone;
  private final Map<TopicPartition, Long> ends;

  private Reading(Databases databases, Topics topics) {
    outboxes = Outboxes.atBeginning(databases);
    positions = topics.positions();
    others =
        Parts.servicesBut("sales").stream()
            .map(service -> Snapshot.of(databases, service))
            .toList();
    settled = topics.ends();
    sales = Snapshot.of(databases, "sales");
    gone = outboxes.gone();
    ends = topics.ends();
  }

  static Reading of(Databases databases, Topics topics) {
    return new Reading(databases, topics);
  }

  Snapshot sales() {
    return sales;
  }

  Snapshot snapshot(String service) {
    return snapshots().stream()
        .filter(snapshot -> snapshot.service().equals(service))
        .findFirst()
        .orElseThrow();
  }

  List<Snapshot> snapshots() {
    return Stream.concat(Stream.of(sales), others.stream()).toList();
  }

  /** Everything that is published about these stores, sent or in the outbox. */
  Messages messages(List<Tenant> tenants, Marks marks, Topics topics, Findings findings) {
    Messages messages =
        new Messages(
            tenants,
            marks,
            positions,
            settled,
            findings,
            RolledBackEvents.of(snapshot("auth"))::covers);
    topics.read(ends, messages);
    for (Snapshot snapshot : snapshots()) {
      snapshot.read(
          "select event_key, event from shared.outbox order by seq",
          row -> messages.waiting(snapshot.service(), row.getString(1), row.getString(2)));
    }
    return messages;
  }

  void requireSent(Messages messages, Set<String> keys, Findings findings) {
    outboxes.requireSent(gone, messages.sent(gone), keys, findings);
  }

  @Override
  public void close() {
    snapshots().forEach(Snapshot::close);
  }
}
