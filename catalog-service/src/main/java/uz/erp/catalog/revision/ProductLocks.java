package uz.erp.catalog.revision;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Locks product rows before anything that belongs to them is changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProductLocks {

  private final JdbcClient jdbc;

  ProductLocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws ProblemException 404 when there is no such living product
   */
  public void lock(long productId) {
    if (lockLiving(Set.of(productId)).isEmpty()) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
  }

  /**
   * @return those of the ids that name a living product
   */
  public Set<Long> lockLiving(Collection<Long> productIds) {
    return jdbc.sql(
            """
            select id from product
            where id = any (cast(:ids as bigint[])) and deleted_at is null
            order by id for no key update
            """)
        .param("ids", productIds.toArray(Long[]::new))
        .query(Long.class)
        .set();
  }
}
