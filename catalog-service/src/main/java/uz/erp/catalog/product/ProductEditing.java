package uz.erp.catalog.product;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.category.CategoryQueries;
import uz.erp.catalog.image.ImageEditing;
import uz.erp.catalog.packaging.PackagingEditing;
import uz.erp.catalog.price.PriceSetting;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;

/** Creates, changes and deletes products and publishes each new version. */
@Service
@Transactional
public class ProductEditing {

  private final Products products;
  private final ProductQueries queries;
  private final CategoryQueries categories;
  private final StockLedger ledger;
  private final PackagingEditing packagings;
  private final PriceSetting prices;
  private final ImageEditing images;
  private final SkuNumbers skus;
  private final ProductFeed feed;
  private final JdbcClient jdbc;
  private final Clock clock;

  ProductEditing(
      Products products,
      ProductQueries queries,
      CategoryQueries categories,
      StockLedger ledger,
      PackagingEditing packagings,
      PriceSetting prices,
      ImageEditing images,
      SkuNumbers skus,
      ProductFeed feed,
      JdbcClient jdbc,
      Clock clock) {
    this.products = products;
    this.queries = queries;
    this.categories = categories;
    this.ledger = ledger;
    this.packagings = packagings;
    this.prices = prices;
    this.images = images;
    this.skus = skus;
    this.feed = feed;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public ProductView create(ProductDetails details) {
    requireCategory(details.categoryId());
    String sku = details.sku() == null ? skus.next() : details.sku();
    Product product = products.saveAndFlush(new Product(sku, details, clock.instant()));
    ledger.open(product.id());
    feed.changed(product.id());
    return queries.get(product.id());
  }

  /**
   * @param ifMatch the version the client has seen, when it cares
   */
  public ProductView change(
      long id, @Nullable String ifMatch, UnaryOperator<ProductDetails> change) {
    Product product = findLocked(id);
    EntityTags.requireMatch(ifMatch, product.version());
    ProductDetails details = change.apply(product.details());
    requireCategory(details.categoryId());
    if (product.change(details, clock.instant())) {
      products.flush();
      feed.changed(id);
    }
    return queries.get(id);
  }

  public void delete(long id, @Nullable String ifMatch) {
    Product product = findLocked(id);
    EntityTags.requireMatch(ifMatch, product.version());
    packagings.deleteAll(id);
    prices.deleteAll(id);
    images.deleteAll(id);
    product.delete(clock.instant());
    products.flush();
    feed.deleted(id, product.version());
  }

  // Explicit, so that neither the check of the version nor a receipt's new cost can slip between.
  private Product findLocked(long id) {
    jdbc.sql("select id from product where id = :id for no key update")
        .param("id", id)
        .query(Long.class)
        .optional();
    return products
        .findById(id)
        .filter(product -> !product.isDeleted())
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private void requireCategory(@Nullable Long categoryId) {
    if (categoryId != null && !categories.exists(categoryId)) {
      throw ProblemException.field("category", "validation.no_such_category");
    }
  }
}
