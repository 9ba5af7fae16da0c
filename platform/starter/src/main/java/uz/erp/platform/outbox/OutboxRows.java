package uz.erp.platform.outbox;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The relay's side of the table; always without a store, as the login itself. */
final class OutboxRows {

  private final JdbcClient jdbc;

  OutboxRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Integer> slotsWithWork() {
    return jdbc.sql(
            """
            select slot from generate_series(0, ?) as slot
            where exists (select from shared.outbox o where o.slot = slot.slot)""")
        .param(Outbox.SLOTS - 1)
        .query(Integer.class)
        .list();
  }

  /** Takes the slot for this transaction; another replica that holds it serves it. */
  boolean lock(int slot) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('erp.outbox'), ?)")
        .param(slot)
        .query(Boolean.class)
        .single();
  }

  /**
   * The oldest row of each key of the slot. The next of a key comes only when this one is confirmed
   * and gone, so a failed send can never be overtaken.
   */
  List<OutboxRow> next(int slot, int limit) {
    return jdbc.sql(
            """
            select seq, topic, event_key as key, event from shared.outbox o
            where slot = :slot
              and (next_attempt_at is null or next_attempt_at <= now())
              and not exists (
                select from shared.outbox earlier
                where earlier.event_key = o.event_key and earlier.seq < o.seq)
            order by seq limit :limit""")
        .params(Map.of("slot", slot, "limit", limit))
        .query(OutboxRow.class)
        .list();
  }

  void delete(List<Long> sent) {
    jdbc.sql("delete from shared.outbox where seq = any(?)")
        .param(sent.toArray(Long[]::new))
        .update();
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
