package uz.erp.catalog.revision;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives each changed product its change version in one statement just before the commit. The
 * counter's row stays locked from there to the commit, so versions become visible in their order.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChangeLog {

  private static final String STAMP =
      """
      with taken as (
        update product_change_counter set version = version + :count returning version)
      insert into product_change (product_id, version)
      select id, (select version from taken) - :count + row_number() over (order by id)
      from unnest(cast(:ids as bigint[])) id
      on conflict (product_id) do update set version = excluded.version
      """;

  private final JdbcClient jdbc;

  ChangeLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records that the products are changed by the current transaction. */
  public void note(Collection<Long> productIds) {
    if (productIds.isEmpty()) {
      return;
    }
    TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Stamp.class::isInstance)
        .map(Stamp.class::cast)
        .findFirst()
        .orElseGet(this::register)
        .add(productIds);
  }

  private Stamp register() {
    Stamp stamp = new Stamp();
    TransactionSynchronizationManager.registerSynchronization(stamp);
    return stamp;
  }

  private final class Stamp implements TransactionSynchronization, Ordered {

    private final SortedSet<Long> products = new TreeSet<>();
    private boolean done;

    void add(Collection<Long> productIds) {
      if (done) {
        throw new IllegalStateException("the transaction is being committed already");
      }
      products.addAll(productIds);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      done = true;
      jdbc.sql(STAMP)
          .param("count", products.size())
          .param("ids", products.toArray(Long[]::new))
          .update();
    }

    /** After all that may still wait for another lock. */
    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }
}
