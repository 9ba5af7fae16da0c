package uz.erp.platform.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.inbox.ConsumerGroup.Position;

/** The table of snapshots and the inboxes they let prune; always without a store. */
final class InboxSnapshots {

  private final JdbcClient jdbc;

  InboxSnapshots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By the clock that dates the inboxes. */
  Instant now() {
    return instant(jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single());
  }

  boolean hasOneSince(Duration age) {
    return jdbc.sql(
            """
            select exists (
              select from shared.inbox_snapshot where taken_at > now() - :age * interval '1 second')
            """)
        .param("age", age.toSeconds())
        .query(Boolean.class)
        .single();
  }

  /** Whole or not at all. */
  void add(Instant takenAt, Set<String> types, Collection<Position> positions) {
    jdbc.sql(
            """
            with taken as (
              insert into shared.inbox_snapshot (taken_at, types) values (:taken_at, :types)
              returning id
            )
            insert into shared.inbox_snapshot_position
              (snapshot_id, topic, partition, topic_id, end_offset)
            select taken.id, position.* from taken cross join
              unnest(:topics, :partitions, :topic_ids, :ends) as position
            """)
        .param("taken_at", takenAt.atOffset(ZoneOffset.UTC))
        .param("types", types.toArray(String[]::new))
        .param("topics", positions.stream().map(p -> p.partition().topic()).toArray(String[]::new))
        .param(
            "partitions",
            positions.stream().map(p -> p.partition().partition()).toArray(Integer[]::new))
        .param("topic_ids", positions.stream().map(Position::topicId).toArray(String[]::new))
        .param("ends", positions.stream().map(Position::end).toArray(Long[]::new))
        .update();
  }

  /** Forgets positions in topics that were made anew; their offsets say nothing any more. */
  void forgetOthersThan(Collection<Position> present) {
    jdbc.sql(
            """
            delete from shared.inbox_snapshot_position p
            using (select distinct * from unnest(:topics, :topic_ids)) as present (topic, topic_id)
            where p.topic = present.topic and p.topic_id <> present.topic_id
            """)
        .param("topics", present.stream().map(p -> p.partition().topic()).toArray(String[]::new))
        .param("topic_ids", present.stream().map(Position::topicId).toArray(String[]::new))
        .update();
  }

  /** Positions of the snapshots that are not known to be consumed, by the snapshot's id. */
  Map<Long, Map<TopicPartition, Long>> unconsumed() {
    Map<Long, Map<TopicPartition, Long>> found = new HashMap<>();
    jdbc.sql(
            """
            select s.id, p.topic, p.partition, p.end_offset
            from shared.inbox_snapshot s
            left join shared.inbox_snapshot_position p on p.snapshot_id = s.id
            where s.consumed_at is null""")
        .query(
            row -> {
              Map<TopicPartition, Long> positions =
                  found.computeIfAbsent(row.getLong("id"), ignored -> new HashMap<>());
              String topic = row.getString("topic");
              if (topic != null) {
                positions.put(
                    new TopicPartition(topic, row.getInt("partition")), row.getLong("end_offset"));
              }
            });
    return found;
  }

  void consumed(Collection<Long> ids) {
    jdbc.sql("update shared.inbox_snapshot set consumed_at = now() where id = any(?)")
        .param(ids.toArray(Long[]::new))
        .update();
  }

  /**
   * Makes the consumed snapshots of that age marks, and forgets those whose types a newer mark has
   * all of.
   */
  void activate(Duration retention) {
    jdbc.sql(
            """
            update shared.inbox_snapshot set active_since = now()
            where consumed_at is not null and active_since is null
              and taken_at <= now() - :age * interval '1 second'""")
        .param("age", retention.toSeconds())
        .update();
    jdbc.sql(
            """
            delete from shared.inbox_snapshot s using shared.inbox_snapshot newer
            where newer.active_since is not null and s.active_since is not null
              and newer.taken_at > s.taken_at and newer.types @> s.types
              and newer.pruned_at is not null""")
        .update();
  }

  /** The newest mark that every instance knows and that the inboxes are not yet pruned by. */
  Optional<Mark> findMarkToPruneBy(Duration knownAfter) {
    return jdbc.sql(
            """
            select id, taken_at from shared.inbox_snapshot
            where active_since <= now() - :age * interval '1 second'
            order by taken_at desc limit 1""")
        .param("age", knownAfter.toSeconds())
        .query(
            (row, number) ->
                new Mark(
                    row.getLong("id"), instant(row.getObject("taken_at", OffsetDateTime.class))))
        .optional()
        .filter(mark -> !isPruned(mark));
  }

  private boolean isPruned(Mark mark) {
    return jdbc.sql("select pruned_at is not null from shared.inbox_snapshot where id = ?")
        .param(mark.id())
        .query(Boolean.class)
        .single();
  }

  void pruned(Mark mark) {
    jdbc.sql("update shared.inbox_snapshot set pruned_at = now() where id = ?")
        .param(mark.id())
        .update();
  }

  /** Schemas of the stores without dead letters: what is behind one may still be redelivered. */
  List<String> schemas() {
    return jdbc.sql(
            """
            select schema_name from shared.tenant
            where deleted_at is null and not exists (
              select from shared.parked_event
              where split_part(event_key, ':', 1) = tenant.tenant_key)
            order by schema_name""")
        .query(String.class)
        .list();
  }

  /** Removes some ids of events that a store applied before that time; returns how many. */
  int prune(String schema, Instant appliedBefore, int atMost) {
    return jdbc.sql("select shared.prune_inbox(?, ?, ?)")
        .params(schema, appliedBefore.atOffset(ZoneOffset.UTC), atMost)
        .query(Integer.class)
        .single();
  }

  /** Seconds since the time up to which events are skipped instead of looked up; 0 without one. */
  double horizonSeconds() {
    return jdbc.sql(
            """
            select coalesce(extract(epoch from now() - max(taken_at)), 0)
            from shared.inbox_snapshot where active_since is not null""")
        .query(Double.class)
        .single();
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }

  /** A snapshot whose time is old enough. */
  record Mark(long id, Instant takenAt) {}
}
