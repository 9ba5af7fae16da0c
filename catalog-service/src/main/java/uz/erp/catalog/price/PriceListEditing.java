package uz.erp.catalog.price;

import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
  private final PriceLists lists;
  private final ListedPrices prices;
  private final ProductLocks products;
  private final ApplicationEventPublisher facts;
  private final Clock clock;

  PriceListEditing(
      PriceListQueries queries,
      PriceLists lists,
      ListedPrices prices,
      ProductLocks products,
      ApplicationEventPublisher facts,
      Clock clock) {
    this.queries = queries;
    this.lists = lists;
    this.prices = prices;
    this.products = products;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 409 when there is a list of that name
   */
  public PriceListView create(PriceListDetails details) {
    return queries.get(lists.saveAndFlush(new PriceList(details, clock.instant())).id());
  }

  /**
   * @param ifMatch the version the client has seen, when it cares
   */
  public PriceListView change(
      long id, @Nullable String ifMatch, UnaryOperator<PriceListDetails> change) {
    PriceList list = lists.getLocked(id, ifMatch);
    PriceListDetails before = list.details();
    PriceListDetails after = change.apply(before);
    if (after.equals(before)) {
      return queries.get(id);
    }
    Set<Long> priced =
        before.active() || after.active() ? products.lockLiving(prices.listProducts(id)) : Set.of();
    list.change(after, clock.instant());
    lists.flush();
    facts.publishEvent(new ProductsTouched(priced));
    return queries.get(id);
  }

  public void delete(long id, @Nullable String ifMatch) {
    PriceList list = lists.getLocked(id, ifMatch);
    Set<Long> priced = products.lockLiving(prices.listProducts(id));
    prices.deleteOfList(id);
    lists.delete(list);
    lists.flush();
    facts.publishEvent(new ProductsTouched(list.isActive() ? priced : Set.of()));
  }
}
