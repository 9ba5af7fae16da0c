package uz.erp.task.cause;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The copy of products, their stock, and since when it is below the minimum. Both kinds of events
 * carry name and minimum; the latest one wins, in whatever order they are consumed.
 */
@Service
@Transactional
public class ProductCopies {

  private static final String STOCK =
      """
      insert into cause_product as p (product_id, name, sku, min_stock, told_at, on_hand, available,
        stock_version, stock_at, last_sold_at)
      values (:product, :name, :sku, :min, :at, :on_hand, :available, :version, :at,
        case when :reason = 'sale' then cast(:at as timestamptz) end)
      on conflict (product_id) do update set
        name = case when p.told_at > excluded.told_at then p.name else excluded.name end,
        sku = case when p.told_at > excluded.told_at then p.sku else excluded.sku end,
        min_stock = case when p.told_at > excluded.told_at then p.min_stock
                         else excluded.min_stock end,
        told_at = greatest(p.told_at, excluded.told_at),
        on_hand = excluded.on_hand, available = excluded.available,
        stock_version = excluded.stock_version, stock_at = excluded.stock_at,
        last_sold_at = greatest(p.last_sold_at, excluded.last_sold_at)
      where p.stock_version is null or p.stock_version < excluded.stock_version
      """;

  private static final String PRODUCT =
      """
      insert into cause_product as p (product_id, name, sku, min_stock, told_at, product_version,
        is_active)
      values (:product, :name, :sku, :min, :at, :version, :active)
      on conflict (product_id) do update set
        name = case when p.told_at > excluded.told_at then p.name else excluded.name end,
        sku = case when p.told_at > excluded.told_at then p.sku else excluded.sku end,
        min_stock = case when p.told_at > excluded.told_at then p.min_stock
                         else excluded.min_stock end,
        told_at = greatest(p.told_at, excluded.told_at),
        is_active = excluded.is_active, is_deleted = false,
        product_version = excluded.product_version
      where p.product_version is null or p.product_version < excluded.product_version
      """;

  private static final String BURY =
      """
      insert into cause_product as p (product_id, is_deleted, product_version)
      values (:product, true, :version)
      on conflict (product_id) do update set is_deleted = true,
        product_version = excluded.product_version
      where p.product_version is null or p.product_version < excluded.product_version
      """;

  /** Since the later of the two events that together put it below the minimum. */
  private static final String JUDGE =
      """
      update cause_product set low_since =
        case when is_active and not is_deleted and min_stock > 0 and available <= min_stock
             then coalesce(low_since, greatest(stock_at, told_at)) end
      where product_id = :product
      returning old.low_since is not null or new.low_since is not null
      """;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher facts;

  ProductCopies(JdbcClient jdbc, ApplicationEventPublisher facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /** Applies the stock of a product; an older event changes nothing. */
  public void store(StockTold stock, Instant at) {
    int stored =
        jdbc.sql(STOCK)
            .param("product", stock.productId())
            .param("name", stock.productName())
            .param("sku", stock.sku())
            .param("min", stock.minStock().amount())
            .param("on_hand", stock.onHand().amount())
            .param("available", stock.available().amount())
            .param("version", stock.version())
            .param("reason", stock.reason())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    judge(stored, stock.productId(), at);
  }

  /** Applies name and minimum stock of a product. */
  public void store(ProductTold product, Instant at) {
    int stored =
        jdbc.sql(PRODUCT)
            .param("product", product.productId())
            .param("name", product.name())
            .param("sku", product.sku())
            .param("min", product.minStock().amount())
            .param("active", product.isActive())
            .param("version", product.version())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    judge(stored, product.productId(), at);
  }

  /** A deleted product is below no minimum. */
  public void bury(long productId, long version, Instant at) {
    int stored = jdbc.sql(BURY).param("product", productId).param("version", version).update();
    judge(stored, productId, at);
  }

  /** Most events are about products in stock; no rule needs to look at those. */
  private void judge(int stored, long productId, Instant at) {
    if (stored > 0 && jdbc.sql(JUDGE).param("product", productId).query(Boolean.class).single()) {
      facts.publishEvent(new CauseChanged(CauseKind.LOW_STOCK, productId, at));
    }
  }
}
