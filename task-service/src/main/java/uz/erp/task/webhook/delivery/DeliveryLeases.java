package uz.erp.task.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sender's side of deliveries: leases what is due and records the outcome. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryLeases {

  /**
   * Per endpoint as many as its concurrency limit has free, one if it fails; per store as many as
   * its limit has free. What another replica is leasing at the moment is skipped.
   */
  private static final String LEASE =
      """
      with busy as materialized (
        select endpoint_id, count(*) as amount from webhook_delivery
         where status = 'pending' and leased_until > :now group by endpoint_id
      ), endpoint as materialized (
        select e.id,
               case when e.failing_since is null then :each else 1 end - coalesce(b.amount, 0) as free
          from webhook_endpoint e left join busy b on b.endpoint_id = e.id
         where e.is_enabled and (e.failing_since is not null) = :failing
      ), due as materialized (
        select d.id
          from endpoint e
         cross join lateral (
           select id from webhook_delivery
            where endpoint_id = e.id and status = 'pending' and next_attempt_at <= :now
              and (leased_until is null or leased_until <= :now)
            order by next_attempt_at, id limit greatest(e.free, 0)) chosen
          join webhook_delivery d on d.id = chosen.id
         where d.status = 'pending' and (d.leased_until is null or d.leased_until <= :now)
         order by d.next_attempt_at, d.id
         limit greatest(least(:places, :of_store - (select coalesce(sum(amount), 0) from busy)), 0)
           for no key update of d skip locked
      )
      update webhook_delivery d
         set leased_until = :until, last_attempt_at = :now, attempts = d.attempts + 1,
             attempts_in_row = d.attempts_in_row + 1
        from due, webhook_endpoint e, webhook_message m
       where d.id = due.id and e.id = d.endpoint_id and m.id = d.message_id
      returning d.id as delivery_id, e.id as endpoint_id, d.attempts as attempt,
        d.attempts_in_row as in_row, e.url, e.secret,
        case when e.former_secret_until > :now then e.former_secret end as former_secret,
        m.id as message_id, m.body
      """;

  private static final String NEXT =
      """
      select least(
        (select min(case when leased_until > :now then leased_until else next_attempt_at end)
           from webhook_delivery where status = 'pending'),
        (select min(created_at) from webhook_message) + :kept * interval '1 second')
      """;

  private final JdbcClient jdbc;

  DeliveryLeases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<LeasedDelivery> lease(
      int places, boolean failing, int each, int ofStore, Instant now, Instant until) {
    return jdbc.sql(LEASE)
        .param("places", places)
        .param("failing", failing)
        .param("each", each)
        .param("of_store", ofStore)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(LeasedDelivery.class)
        .list();
  }

  /** When there may be work again. */
  public Optional<Instant> findNext(Instant now, Duration kept) {
    return jdbc.sql(NEXT)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("kept", kept.toSeconds())
        .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /** Deletes older messages with their deliveries, a batch at a time. */
  public void forget(Instant before, int atMost) {
    jdbc.sql(
            """
            delete from webhook_message where id in (
              select id from webhook_message where created_at < ? order by created_at limit ?)""")
        .params(before.atOffset(ZoneOffset.UTC), atMost)
        .update();
  }

  /**
   * Delivered, even if it was cancelled meanwhile. Returns whether this attempt still counted:
   * after an expired lease there was another.
   */
  public boolean delivered(
      LeasedDelivery delivery, AttemptResult result, Duration took, Instant now) {
    return settle(
        """
        status = 'delivered', next_attempt_at = null, leased_until = null, finished_at = :now
        """,
        "d.status in ('pending', 'cancelled')",
        delivery,
        result,
        took,
        now,
        null);
  }

  /**
   * @param next null when there is no further attempt
   */
  public boolean refused(
      LeasedDelivery delivery,
      AttemptResult result,
      Duration took,
      Instant now,
      @Nullable Instant next) {
    return settle(
        """
        status = case when cast(:next as timestamptz) is null then 'failed' else 'pending' end,
        next_attempt_at = :next, leased_until = null,
        finished_at = case when cast(:next as timestamptz) is null then :now end
        """,
        "d.status = 'pending'",
        delivery,
        result,
        took,
        now,
        next);
  }

  private boolean settle(
      String outcome,
      String still,
      LeasedDelivery delivery,
      AttemptResult result,
      Duration took,
      Instant now,
      @Nullable Instant next) {
    DeliveryError error = result.error();
    return jdbc.sql(
                "update webhook_delivery d set last_status = :status, last_error = :error,"
                    + " last_duration_ms = :took, "
                    + outcome
                    + " where d.id = :id and d.attempts = :attempt and "
                    + still)
            .param("status", result.status())
            .param("error", error == null ? null : error.code())
            .param("took", (int) Math.min(took.toMillis(), Integer.MAX_VALUE))
            .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", delivery.deliveryId())
            .param("attempt", delivery.attempt())
            .update()
        == 1;
  }
}
