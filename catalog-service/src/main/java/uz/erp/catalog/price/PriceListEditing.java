package uz.erp.catalog.price;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.revision.ProductLocks;
import uz.erp.catalog.revision.ProductsTouched;
import uz.erp.platform.problem.ProblemException;

/** Creates, changes and deletes price lists. */
@Service
@Transactional
public class PriceListEditing {

  private final PriceListQueries queries;
  private final PriceListLocks lists;
  private final ProductLocks products;
  private final ApplicationEventPublisher facts;
  private final JdbcClient jdbc;
  private final Clock clock;

  PriceListEditing(
      PriceListQueries queries,
      PriceListLocks lists,
      ProductLocks products,
      ApplicationEventPublisher facts,
      JdbcClient jdbc,
      Clock clock) {
    this.queries = queries;
    this.lists = lists;
    this.products = products;
    this.facts = facts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 409 when there is a list of that name
   */
  public PriceListView create(PriceListDetails details) {
    Instant now = clock.instant();
    long id =
        with(
                details,
                now,
                """
                insert into price_list (name, is_active, valid_from, valid_to, version, created_at,
                  updated_at)
                values (:name, :active, cast(:valid_from as date), cast(:valid_to as date), 1, :now,
                  :now)
                returning id
                """)
            .query(Long.class)
            .single();
    return queries.get(id);
  }

  /**
   * @param ifMatch the version the client has seen, when it cares
   */
  public PriceListView change(
      long id, @Nullable String ifMatch, UnaryOperator<PriceListDetails> change) {
    lists.lock(id, ifMatch);
    PriceListView current = queries.get(id);
    PriceListDetails before =
        new PriceListDetails(
            current.name(), current.isActive(), current.validFrom(), current.validTo());
    PriceListDetails after = change.apply(before);
    if (after.equals(before)) {
      return current;
    }
    Set<Long> priced =
        before.active() || after.active() ? products.lockLiving(lists.products(id)) : Set.of();
    with(
            after,
            clock.instant(),
            """
            update price_list set name = :name, is_active = :active,
              valid_from = cast(:valid_from as date), valid_to = cast(:valid_to as date),
              version = version + 1, updated_at = :now
            where id = :id
            """)
        .param("id", id)
        .update();
    facts.publishEvent(new ProductsTouched(priced));
    return queries.get(id);
  }

  public void delete(long id, @Nullable String ifMatch) {
    lists.lock(id, ifMatch);
    boolean active = queries.get(id).isActive();
    Set<Long> priced = products.lockLiving(lists.products(id));
    jdbc.sql("delete from price_list_price where price_list_id = :id").param("id", id).update();
    jdbc.sql("delete from price_list where id = :id").param("id", id).update();
    facts.publishEvent(new ProductsTouched(active ? priced : Set.of()));
  }

  private JdbcClient.StatementSpec with(PriceListDetails details, Instant now, String sql) {
    return jdbc.sql(sql)
        .param("name", details.name())
        .param("active", details.active())
        .param("valid_from", details.validFrom())
        .param("valid_to", details.validTo())
        .param("now", now.atOffset(ZoneOffset.UTC));
  }
}
