package uz.erp.platform.outbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The relay's side of the table; always without a store, as the login itself. */
final class OutboxRows {

  // without a parameter, for which it would be planned anew each time; locks nothing without work
  private static final String LOCK_SLOTS_WITH_WORK =
      """
      select slot from generate_series(0, %d) as slot
      where case when exists (select from shared.outbox o where o.slot = slot.slot)
                 then pg_try_advisory_xact_lock(hashtext('erp.outbox'), slot) end"""
          .formatted(Outbox.SLOTS - 1);

  private final JdbcClient jdbc;

  OutboxRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes slots for this transaction; those that another replica holds it serves. From here on rows
   * are found by their keys: a plan made while there were none would read the whole table later.
   */
  List<Integer> lockSlotsWithWork() {
    jdbc.sql("set local enable_seqscan = off").update();
    return jdbc.sql(LOCK_SLOTS_WITH_WORK).query(Integer.class).list();
  }

  /** The oldest rows of the slots, without those of a key from one on that was refused. */
  List<OutboxRow> next(List<Integer> slots, int limit) {
    return jdbc.sql(
            """
            select seq, topic, event_key as key, event, writer_role, t.tenant_key as writer_key
            from shared.outbox o
            left join shared.tenant t
              on t.schema_name = substr(writer_role, strpos(writer_role, '_tenant_') + 1)
            where slot = any(:slots)
              and not exists (
                select from shared.outbox refused
                where refused.event_key = o.event_key and refused.seq <= o.seq
                  and refused.next_attempt_at is not null and refused.next_attempt_at > now())
            order by seq limit :limit""")
        .param("slots", slots.toArray(Integer[]::new))
        .param("limit", limit)
        .query(OutboxRow.class)
        .list();
  }

  void delete(List<Long> sent) {
    jdbc.sql("delete from shared.outbox where seq = any(?)")
        .param(sent.toArray(Long[]::new))
        .update();
  }

  /** Keeps an event that was not its writer's as a dead letter; its key goes on without it. */
  void refuse(OutboxRow row, String reason) {
    jdbc.sql(
            """
            with refused as (
              delete from shared.outbox where seq = ?
              returning event_id, topic, event_key, event, writer_role, created_at
            )
            insert into shared.dead_letter
              (event_id, topic, event_key, event, writer_role, written_at, reason)
            select refused.*, ? from refused""")
        .params(row.seq(), reason)
        .update();
  }

  /** Events that were refused because they were not their writer's, and that nobody removed. */
  double deadLetters() {
    return jdbc.sql("select count(*) from shared.dead_letter").query(Double.class).single();
  }

  /** Notes that this very row cannot be sent; its key waits, others go on. */
  void failed(OutboxRow row, String error) {
    jdbc.sql(
            """
            update shared.outbox set attempts = attempts + 1, last_error = ?,
              next_attempt_at = now() + least(power(2, least(attempts, 10)), 600) * interval '1 s'
            where seq = ?""")
        .params(error, row.seq())
        .update();
  }

  Backlog backlog() {
    return jdbc.sql(
            """
            select count(*) as pending,
              coalesce(extract(epoch from now() - min(created_at)), 0) as oldest_seconds,
              count(*) filter (where attempts > 0) as blocked
            from shared.outbox""")
        .query(Backlog.class)
        .single();
  }

  /** What is waiting: rows, seconds since the oldest was written, rows that failed. */
  record Backlog(long pending, double oldestSeconds, long blocked) {}
}
