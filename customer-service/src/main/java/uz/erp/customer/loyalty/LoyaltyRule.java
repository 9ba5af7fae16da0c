package uz.erp.customer.loyalty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;

/** Reads and changes the store's rule; a change holds for sales that are heard of from then on. */
@Service
@Transactional
public class LoyaltyRule {

  private static final String TOPIC = "customer.loyalty";

  /** There is one rule in a store. */
  private static final long ID = 1;

  private static final String ALL = "select * from loyalty_settings where id = 1";

  private final JdbcClient jdbc;
  private final JobQueue jobQueue;
  private final Outbox outbox;
  private final StoreClock clock;

  LoyaltyRule(JdbcClient jdbc, JobQueue jobQueue, Outbox outbox, StoreClock clock) {
    this.jdbc = jdbc;
    this.jobQueue = jobQueue;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public LoyaltySettings get() {
    return jdbc.sql(ALL).query(LoyaltyRule::row).single();
  }

  /** Changes the rule; nobody else changes it in between. */
  public LoyaltySettings change(@Nullable String ifMatch, UnaryOperator<LoyaltySettings> change) {
    LoyaltySettings now = jdbc.sql(ALL + " for no key update").query(LoyaltyRule::row).single();
    EntityTags.requireMatch(ifMatch, now.version());
    LoyaltySettings after = change.apply(now);
    if (after.equals(now)) {
      return now;
    }
    if (after.expiryDays() != null) {
      jobQueue.request(PointsExpiry.NAME, clock.now());
    }
    LoyaltySettings stored = store(after);
    outbox.append(TOPIC, LoyaltyChanged.TYPE, ID, stored.version(), LoyaltyChanged.of(stored));
    return stored;
  }

  private LoyaltySettings store(LoyaltySettings after) {
    return jdbc.sql(
            """
            update loyalty_settings set is_active = :active, earn_percent = :percent,
              min_total = :min, expiry_days = :days, version = version + 1, updated_at = now()
            where id = 1 returning *""")
        .param("active", after.isActive())
        .param("percent", after.earnPercent().amount())
        .param("min", after.minTotal().amount())
        .param("days", after.expiryDays())
        .query(LoyaltyRule::row)
        .single();
  }

  private static LoyaltySettings row(ResultSet row, int number) throws SQLException {
    return new LoyaltySettings(
        row.getBoolean("is_active"),
        Percent.of(row.getBigDecimal("earn_percent")),
        Money.of(row.getBigDecimal("min_total")),
        row.getObject("expiry_days", Integer.class),
        row.getLong("version"));
  }
}
