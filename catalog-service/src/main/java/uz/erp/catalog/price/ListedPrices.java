package uz.erp.catalog.price;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored prices of all lists of the current store. */
interface ListedPrices extends Repository<ListedPrice, Long> {

  String MATCHING =
      """
       from ListedPrice r join Product p on p.id = r.productId
      where r.priceListId = :list and (:product is null or r.productId = :product)
        and locate(:search, lower(concat(p.name, ' ', p.sku))) > 0
      """;

  Optional<ListedPrice> findByPriceListIdAndId(long list, long id);

  void delete(ListedPrice price);

  /** The products that have a price in the list. */
  @Query("select distinct r.productId from ListedPrice r where r.priceListId = :list")
  Set<Long> listProducts(long list);

  @Modifying
  @Query("delete from ListedPrice r where r.priceListId = :list")
  void deleteOfList(long list);

  @Modifying
  @Query("delete from ListedPrice r where r.productId = :product")
  void deleteOfProduct(long product);

  /** Adds prices; one for the same product and quantity is replaced. */
  @Modifying
  @Query(
      value =
          """
          insert into price_list_price (price_list_id, product_id, min_quantity, price)
          select :list, n.product_id, n.min_quantity, n.price
          from unnest(cast(:products as bigint[]), cast(:quantities as numeric[]),
            cast(:prices as numeric[])) as n (product_id, min_quantity, price)
          on conflict (price_list_id, product_id, min_quantity)
          do update set price = excluded.price
          """,
      nativeQuery = true)
  void put(long list, Long[] products, String[] quantities, String[] prices);

  /**
   * @param search in the form of {@code SearchText}; nothing finds all
   */
  @Query(
      value =
          "select new uz.erp.catalog.price.PriceView(r.id, r.productId, p.name, p.sku,"
              + " r.minQuantity, r.price, p.salePrice)"
              + MATCHING,
      countQuery = "select count(r)" + MATCHING)
  Page<PriceView> listViews(long list, @Nullable Long product, String search, Pageable page);
}
