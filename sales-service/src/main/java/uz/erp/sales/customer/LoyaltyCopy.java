package uz.erp.sales.customer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one row with the store's loyalty rule; none until an event brought it. Read by the statement
 * that completes a sale.
 */
@Repository
public class LoyaltyCopy {

  private final JdbcClient jdbc;

  LoyaltyCopy(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores what customer-service published, unless the copy is newer. */
  @Transactional
  public void store(LoyaltyFacts rule, long version) {
    jdbc.sql(
            """
            insert into loyalty_copy (version, is_active, earn_percent, min_total)
            values (:version, :active, :percent, :min)
            on conflict (id) do update set
              version = excluded.version, is_active = excluded.is_active,
              earn_percent = excluded.earn_percent, min_total = excluded.min_total
            where loyalty_copy.version < excluded.version""")
        .param("version", version)
        .param("active", rule.isActive())
        .param("percent", rule.earnPercent().amount())
        .param("min", rule.minTotal().amount())
        .update();
  }
}
