package uz.erp.platform.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.event.CloudEvent;

/**
 * Which records this service consumed so long ago that their ids may be gone from the inbox (ADR
 * 29): redelivered, they are skipped. Kept in memory, because every record is held against it.
 */
final class InboxMarks {

  private final JdbcClient jdbc;
  private volatile Map<TopicPartition, List<Mark>> marks = Map.of();

  InboxMarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void reload() {
    Map<TopicPartition, List<Mark>> loaded = new HashMap<>();
    jdbc.sql(
            """
            select p.topic, p.partition, p.end_offset, s.taken_at, s.types
            from shared.inbox_snapshot s
            join shared.inbox_snapshot_position p on p.snapshot_id = s.id
            where s.active_since is not null""")
        .query(
            row -> {
              loaded
                  .computeIfAbsent(
                      new TopicPartition(row.getString("topic"), row.getInt("partition")),
                      ignored -> new ArrayList<>())
                  .add(Mark.read(row));
            });
    marks = loaded;
  }

  /** Whether the record is old enough that its event must be looked at. */
  boolean mayCover(ConsumerRecord<?, ?> message) {
    return of(message).stream().anyMatch(mark -> message.offset() < mark.end());
  }

  /** Whether the record was consumed and its id may be gone. */
  boolean covers(ConsumerRecord<?, ?> message, CloudEvent event) {
    return of(message).stream()
        .anyMatch(
            mark ->
                message.offset() < mark.end()
                    && event.time().isBefore(mark.takenAt())
                    && mark.types().contains(event.type()));
  }

  private List<Mark> of(ConsumerRecord<?, ?> message) {
    Map<TopicPartition, List<Mark>> present = marks;
    return present.isEmpty()
        ? List.of()
        : present.getOrDefault(new TopicPartition(message.topic(), message.partition()), List.of());
  }

  private record Mark(long end, Instant takenAt, Set<String> types) {

    static Mark read(ResultSet row) throws SQLException {
      return new Mark(
          row.getLong("end_offset"),
          row.getObject("taken_at", OffsetDateTime.class).toInstant(),
          Set.of((String[]) row.getArray("types").getArray()));
    }
  }
}
