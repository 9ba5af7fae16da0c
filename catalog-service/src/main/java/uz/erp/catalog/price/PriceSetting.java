package uz.erp.catalog.price;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.revision.ProductLocks;
import uz.erp.catalog.revision.ProductsTouched;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/** Sets the prices of a list, with the list and the products locked. */
@Service
@Transactional
public class PriceSetting {

  private final PriceListQueries queries;
  private final PriceLists lists;
  private final ListedPrices listed;
  private final ProductLocks products;
  private final ApplicationEventPublisher facts;
  private final Clock clock;

  PriceSetting(
      PriceListQueries queries,
      PriceLists lists,
      ListedPrices listed,
      ProductLocks products,
      ApplicationEventPublisher facts,
      Clock clock) {
    this.queries = queries;
    this.lists = lists;
    this.listed = listed;
    this.products = products;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Makes these the prices of the list, whatever it had before.
   *
   * @throws ProblemException 400 when a price names a product the store does not have
   */
  public PriceListView replace(long listId, @Nullable String ifMatch, List<ListPrice> prices) {
    PriceList list = lists.getLocked(listId, ifMatch);
    Set<Long> touched = new HashSet<>(listed.listProducts(listId));
    touched.addAll(productsOf(prices));
    Set<Long> living = products.lockLiving(touched);
    requireLiving(prices, living);
    listed.deleteOfList(listId);
    put(listId, prices);
    return changed(list, living);
  }

  /**
   * Adds these prices; one for the same product and quantity is replaced, the others stay.
   *
   * @throws ProblemException 400 when a price names a product the store does not have
   */
  public PriceListView add(long listId, @Nullable String ifMatch, List<ListPrice> prices) {
    PriceList list = lists.getLocked(listId, ifMatch);
    Set<Long> living = products.lockLiving(productsOf(prices));
    requireLiving(prices, living);
    put(listId, prices);
    return changed(list, living);
  }

  /**
   * @throws ProblemException 404 when the list has no such price
   */
  public void delete(long listId, long priceId) {
    PriceList list = lists.getLocked(listId, null);
    ListedPrice price =
        listed
            .findByPriceListIdAndId(listId, priceId)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    products.lock(price.productId());
    listed.delete(price);
    changed(list, Set.of(price.productId()));
  }

  /** Takes away all prices of a product that is being deleted. */
  public void deleteAll(long productId) {
    listed.deleteOfProduct(productId);
  }

  private void put(long listId, List<ListPrice> prices) {
    listed.put(
        listId,
        prices.stream().map(ListPrice::productId).toArray(Long[]::new),
        prices.stream().map(price -> price.minQuantity().toString()).toArray(String[]::new),
        prices.stream().map(price -> price.price().toString()).toArray(String[]::new));
  }

  private PriceListView changed(PriceList list, Set<Long> productIds) {
    list.touch(clock.instant());
    lists.flush();
    // tills know only lists that are in force
    facts.publishEvent(new ProductsTouched(list.isActive() ? productIds : Set.of()));
    return queries.get(list.id());
  }

  private static Set<Long> productsOf(List<ListPrice> prices) {
    return prices.stream().map(ListPrice::productId).collect(Collectors.toSet());
  }

  private static void requireLiving(List<ListPrice> prices, Set<Long> living) {
    FieldErrors errors = new FieldErrors();
    for (int index = 0; index < prices.size(); index++) {
      if (!living.contains(prices.get(index).productId())) {
        errors.add("prices[" + index + "].product", "validation.no_such_product");
      }
    }
    errors.throwIfAny();
  }
}
