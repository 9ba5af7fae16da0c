package uz.erp.catalog.product;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.stock.StockLedger;

/** Finds, creates and changes many products at once; each new version is published once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProductBatches {

  /** In the place of a product: the barcode is taken by a box, which no row can mean. */
  public static final long PACKAGING = 0;

  private final Products products;
  private final StockLedger ledger;
  private final SkuNumbers skus;
  private final ProductFeed feed;
  private final JdbcClient jdbc;
  private final Clock clock;

  ProductBatches(
      Products products,
      StockLedger ledger,
      SkuNumbers skus,
      ProductFeed feed,
      JdbcClient jdbc,
      Clock clock) {
    this.products = products;
    this.ledger = ledger;
    this.skus = skus;
    this.feed = feed;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Living products by their SKU in lower case. */
  public Map<String, Long> findBySku(Collection<String> wanted) {
    return ids(
        """
        select lower(sku) as name, id from product
        where lower(sku) = any(?) and deleted_at is null
        """,
        wanted.stream().map(sku -> sku.toLowerCase(Locale.ROOT)).toList());
  }

  /** Living products by barcode; {@link #PACKAGING} for one that names a packaging. */
  public Map<String, Long> findByBarcode(Collection<String> codes) {
    return ids(
        """
        select code as name, case when packaging_id is null then product_id else %d end as id
        from barcode where code = any(?)
        """
            .formatted(PACKAGING),
        codes);
  }

  private Map<String, Long> ids(String query, Collection<String> names) {
    Map<String, Long> ids = new HashMap<>();
    RowCallbackHandler each = row -> ids.put(row.getString("name"), row.getLong("id"));
    jdbc.sql(query).param(names.toArray(String[]::new)).query(each);
    return ids;
  }

  /** Keeps others from changing these products until the transaction ends. */
  public void lock(Collection<Long> ids) {
    jdbc.sql("select id from product where id = any(?) order by id for no key update")
        .param(ids.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }

  /** The living ones of these products. */
  public Map<Long, ProductDetails> load(Collection<Long> ids) {
    Map<Long, ProductDetails> details = new HashMap<>();
    products.findLiving(ids).forEach(product -> details.put(product.id(), product.details()));
    return details;
  }

  /**
   * @return the ids, in the order of the products
   */
  public List<Long> create(List<ProductDetails> details) {
    List<Long> ids = new ArrayList<>(details.size());
    for (ProductDetails one : details) {
      String sku = one.sku() == null ? skus.next() : one.sku();
      ids.add(products.save(new Product(sku, one, clock.instant())).id());
    }
    products.flush();
    ledger.openAll(ids);
    feed.changed(ids);
    return ids;
  }

  /** Changes products that are locked. */
  public void change(Map<Long, ProductDetails> changes) {
    products
        .findLiving(changes.keySet())
        .forEach(
            product -> {
              ProductDetails details = changes.get(product.id());
              if (details != null) {
                product.change(details, clock.instant());
              }
            });
    products.flush();
    feed.changed(changes.keySet());
  }
}
