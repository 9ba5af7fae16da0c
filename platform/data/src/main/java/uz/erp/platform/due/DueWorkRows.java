package uz.erp.platform.due;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.Tenant;

/** The runner's side of the table; always without a store, as the login itself. */
final class DueWorkRows {

  /** Longer than any step takes, short enough for a crash to be made good soon. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final JdbcClient jdbc;

  DueWorkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes what has been due for the longest; another replica takes another. Materialized, because a
   * plan that asked for the next one anew for each row would take several.
   */
  Optional<Leased> lease(Collection<String> works) {
    return jdbc.sql(
            """
            with next as materialized (
              select work, schema_name from shared.due_work
              where work in (:works) and due_at <= now()
                and (leased_until is null or leased_until < now())
              order by due_at limit 1 for update skip locked
            )
            update shared.due_work d
            set leased_until = now() + :lease * interval '1 second', attempts = attempts + 1
            from next
            where d.work = next.work and d.schema_name = next.schema_name
            returning d.work, d.tenant_key, d.schema_name, d.zone, d.currency, d.language,
              d.requests, d.attempts
            """)
        .param("lease", LEASE.toSeconds())
        .param("works", works)
        .query(
            (row, number) ->
                new Leased(
                    row.getString("work"),
                    row.getString("tenant_key"),
                    row.getString("schema_name"),
                    row.getString("zone"),
                    row.getString("currency"),
                    row.getString("language"),
                    row.getLong("requests"),
                    row.getInt("attempts")))
        .optional();
  }

  /** Nothing is left to do, unless it was asked for again meanwhile. */
  void done(Leased leased) {
    int removed =
        jdbc.sql(
                "delete from shared.due_work"
                    + " where work = ? and schema_name = ? and requests = ?")
            .params(leased.work(), leased.schema(), leased.requests())
            .update();
    if (removed == 0) {
      again(leased, Instant.EPOCH);
    }
  }

  /** To be done again; a request that came meanwhile may have named an earlier time. */
  void again(Leased leased, Instant dueAt) {
    jdbc.sql(
            """
            update shared.due_work
            set due_at = case when requests = :requests then :due_at
                else least(due_at, :due_at) end,
              leased_until = null, attempts = 0, last_error = null
            where work = :work and schema_name = :schema
            """)
        .param("requests", leased.requests())
        .param("due_at", dueAt.atOffset(ZoneOffset.UTC))
        .param("work", leased.work())
        .param("schema", leased.schema())
        .update();
  }

  /** Tried again ever more rarely, at most every ten minutes. */
  void failed(Leased leased, Throwable error) {
    jdbc.sql(
            """
            update shared.due_work set leased_until = null, last_error = ?,
              due_at = now() + least(power(2, least(attempts, 10)), 600) * interval '1 second'
            where work = ? and schema_name = ?""")
        .params(String.valueOf(error), leased.work(), leased.schema())
        .update();
  }

  /** Seconds since the oldest work that waits was due. */
  double oldestSeconds() {
    return jdbc.sql(
            """
            select greatest(0, coalesce(extract(epoch from now() - min(due_at)), 0))
            from shared.due_work""")
        .query(Double.class)
        .single();
  }

  /** A store's work, taken for a while. */
  record Leased(
      String work,
      String key,
      String schema,
      String zone,
      String currency,
      String language,
      long requests,
      int attempts) {

    /**
     * Whose work it is.
     *
     * @throws IllegalArgumentException when the row names no store
     * @throws java.time.DateTimeException when its zone is none
     */
    Tenant tenant() {
      return new Tenant(key, schema, ZoneId.of(zone), currency, language);
    }
  }
}
