package uz.erp.analytics.customer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who stays at the end of a chain of merges, for each link of it, whichever link comes first.
 * Sums are not moved: they are read by who stays.
 */
@Service
@Transactional
public class CustomerMerges {

  private final JdbcClient jdbc;
  private final CustomerNames names;

  CustomerMerges(JdbcClient jdbc, CustomerNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /** One customer turned out to be another one; the first such event about a customer holds. */
  public void merge(long goneId, long version, long intoId) {
    names.forget(goneId, version);
    // two links of one chain, applied at the same time, would not see each other
    jdbc.sql("lock table customer_merge in share row exclusive mode").update();
    long root = rootOf(intoId);
    if (root == goneId) {
      return; // a circle; no customer would remain
    }
    int added =
        jdbc.sql(
                """
                insert into customer_merge (customer_id, into_id, root_id)
                values (:gone, :into, :root) on conflict (customer_id) do nothing
                """)
            .param("gone", goneId)
            .param("into", intoId)
            .param("root", root)
            .update();
    if (added == 1) {
      jdbc.sql("update customer_merge set root_id = :root where root_id = :gone")
          .param("root", root)
          .param("gone", goneId)
          .update();
    }
  }

  /** The customer who stays; the same one when it was never joined with another. */
  @Transactional(readOnly = true)
  public long rootOf(long customerId) {
    return jdbc.sql("select root_id from customer_merge where customer_id = ?")
        .param(customerId)
        .query(Long.class)
        .optional()
        .orElse(customerId);
  }
}
