package uz.erp.catalog.price;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final PriceListLocks lists;
  private final ProductLocks products;
  private final ApplicationEventPublisher facts;
  private final JdbcClient jdbc;
  private final Clock clock;

  PriceSetting(
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
   * Makes these the prices of the list, whatever it had before.
   *
   * @throws ProblemException 400 when a price names a product the store does not have
   */
  public PriceListView replace(long listId, @Nullable String ifMatch, List<ListPrice> prices) {
    lists.lock(listId, ifMatch);
    Set<Long> touched = new HashSet<>(lists.products(listId));
    touched.addAll(productsOf(prices));
    Set<Long> living = products.lockLiving(touched);
    requireLiving(prices, living);
    jdbc.sql("delete from price_list_price where price_list_id = :list")
        .param("list", listId)
        .update();
    put(listId, prices);
    return changed(listId, living);
  }

  /**
   * Adds these prices; one for the same product and quantity is replaced, the others stay.
   *
   * @throws ProblemException 400 when a price names a product the store does not have
   */
  public PriceListView add(long listId, @Nullable String ifMatch, List<ListPrice> prices) {
    lists.lock(listId, ifMatch);
    Set<Long> living = products.lockLiving(productsOf(prices));
    requireLiving(prices, living);
    put(listId, prices);
    return changed(listId, living);
  }

  /**
   * @throws ProblemException 404 when the list has no such price
   */
  public void delete(long listId, long priceId) {
    lists.lock(listId, null);
    long product =
        jdbc.sql("select product_id from price_list_price where price_list_id = :list and id = :id")
            .param("list", listId)
            .param("id", priceId)
            .query(Long.class)
            .optional()
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    products.lock(product);
    jdbc.sql("delete from price_list_price where id = :id").param("id", priceId).update();
    changed(listId, Set.of(product));
  }

  /** Takes away all prices of a product that is being deleted. */
  public void deleteAll(long productId) {
    jdbc.sql("delete from price_list_price where product_id = :product")
        .param("product", productId)
        .update();
  }

  private void put(long listId, List<ListPrice> prices) {
    jdbc.sql(
            """
            insert into price_list_price (price_list_id, product_id, min_quantity, price)
            select :list, n.product_id, n.min_quantity, n.price
            from unnest(cast(:products as bigint[]), cast(:quantities as numeric[]),
              cast(:prices as numeric[])) as n (product_id, min_quantity, price)
            on conflict (price_list_id, product_id, min_quantity)
            do update set price = excluded.price
            """)
        .param("list", listId)
        .param("products", prices.stream().map(ListPrice::productId).toArray(Long[]::new))
        .param(
            "quantities",
            prices.stream().map(price -> price.minQuantity().toString()).toArray(String[]::new))
        .param(
            "prices", prices.stream().map(price -> price.price().toString()).toArray(String[]::new))
        .update();
  }

  private PriceListView changed(long listId, Set<Long> productIds) {
    jdbc.sql("update price_list set version = version + 1, updated_at = :now where id = :id")
        .param("id", listId)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    PriceListView list = queries.get(listId);
    // tills know only lists that are in force
    facts.publishEvent(new ProductsTouched(list.isActive() ? productIds : Set.of()));
    return list;
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
