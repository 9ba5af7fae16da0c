package uz.erp.catalog.price;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;

/** Locks a price list, so that its prices change by one hand at a time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PriceListLocks {

  private final JdbcClient jdbc;

  PriceListLocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws ProblemException 404 when there is no such list, 412 when it is not as the client saw
   *     it
   */
  void lock(long id, @Nullable String ifMatch) {
    long version =
        jdbc.sql("select version from price_list where id = :id for update")
            .param("id", id)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    EntityTags.requireMatch(ifMatch, version);
  }

  /** The products that have a price in the list. */
  Set<Long> products(long id) {
    return jdbc.sql("select distinct product_id from price_list_price where price_list_id = :id")
        .param("id", id)
        .query(Long.class)
        .set();
  }
}
