package uz.erp.customer.loyalty;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.customer.customer.Account;
import uz.erp.customer.customer.CustomerAccounts;
import uz.erp.platform.job.Job;
import uz.erp.platform.measure.Money;
import uz.erp.platform.time.StoreClock;

/**
 * Lets points go that are too old, once a day in stores that have it so. Whatever was spent or
 * taken back counts against the oldest points first.
 */
@Component
class PointsExpiry implements Job {

  static final String NAME = "loyalty-expiry";

  private static final int CHUNK = 200;

  private static final String TOO_OLD =
      """
      select e.customer_id,
        least(c.points_balance,
          coalesce(sum(e.amount) filter (where e.amount > 0 and e.occurred_at < :before), 0)
          + coalesce(sum(e.amount) filter (where e.amount < 0), 0)) as amount
      from loyalty_entry e join customer c on c.id = e.customer_id
      where c.points_balance > 0
        and (cast(:customer as bigint) is null or c.id = :customer)
      group by e.customer_id, c.points_balance
      having coalesce(sum(e.amount) filter (where e.amount > 0 and e.occurred_at < :before), 0)
          + coalesce(sum(e.amount) filter (where e.amount < 0), 0) > 0
      order by e.customer_id limit :limit
      """;

  private final JdbcClient jdbc;
  private final LoyaltyRule rule;
  private final LoyaltyLedger ledger;
  private final CustomerAccounts accounts;
  private final TransactionTemplate transaction;
  private final StoreClock clock;

  PointsExpiry(
      JdbcClient jdbc,
      LoyaltyRule rule,
      LoyaltyLedger ledger,
      CustomerAccounts accounts,
      TransactionTemplate transaction,
      StoreClock clock) {
    this.jdbc = jdbc;
    this.rule = rule;
    this.ledger = ledger;
    this.accounts = accounts;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> run() {
    Integer days = rule.get().expiryDays();
    if (days == null) {
      return Optional.empty();
    }
    Instant before = clock.startOfDay(clock.today().minusDays(days));
    List<Expired> expired = expired(before, null, CHUNK);
    expired.forEach(
        customer ->
            transaction.executeWithoutResult(status -> expire(customer.customerId(), before)));
    return Optional.of(
        expired.size() < CHUNK ? clock.startOfDay(clock.today().plusDays(1)) : clock.now());
  }

  private void expire(long customerId, Instant before) {
    accounts.lockForFact(customerId).ifPresent(account -> expire(account, before));
  }

  /** Asked again under the lock, since the points may have been spent meanwhile. */
  private void expire(Account account, Instant before) {
    expired(before, account.id(), 1).forEach(due -> ledger.expire(account, due.amount()));
    accounts.settle(account, List.of());
  }

  private List<Expired> expired(Instant before, @Nullable Long customer, int limit) {
    return jdbc.sql(TOO_OLD)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("customer", customer)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Expired(row.getLong("customer_id"), Money.of(row.getBigDecimal("amount"))))
        .list();
  }

  private record Expired(long customerId, Money amount) {}
}
