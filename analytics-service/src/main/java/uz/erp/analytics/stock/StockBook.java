package uz.erp.analytics.stock;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.text.SearchText;

/**
 * Enters what the catalog publishes. Each row ends up the same whatever the order of the events,
 * since it keeps the newest version and the earliest dates.
 */
@Service
@Transactional
public class StockBook {

  private static final String ENTER_FIGURE =
      """
      insert into stock_figure as f (product_id, version, on_hand, reserved, available, min_stock,
                                     cost_price, name, sku, search_text, changed_on, first_seen_on,
                                     first_received_on)
      values (:product, :version, :on_hand, :reserved, :available, :min_stock, :cost, :name, :sku,
              :search, :day, :day, :received)
      on conflict (product_id) do update
         set first_seen_on = least(f.first_seen_on, excluded.first_seen_on),
             first_received_on = least(f.first_received_on, excluded.first_received_on),
             (version, on_hand, reserved, available, min_stock, cost_price, name, sku, search_text,
              changed_on) =
               (select known.* from (values
                  (f.version, f.on_hand, f.reserved, f.available, f.min_stock, f.cost_price,
                   f.name, f.sku, f.search_text, f.changed_on),
                  (excluded.version, excluded.on_hand, excluded.reserved, excluded.available,
                   excluded.min_stock, excluded.cost_price, excluded.name, excluded.sku,
                   excluded.search_text, excluded.changed_on)) as known (version)
                 order by known.version desc limit 1)
      """;

  private static final String ENTER_DAY =
      """
      insert into stock_day as d (product_id, business_date, version, on_hand, reserved, available,
                                  min_stock, cost_price)
      values (:product, :day, :version, :on_hand, :reserved, :available, :min_stock, :cost)
      on conflict (product_id, business_date) do update
         set version = excluded.version, on_hand = excluded.on_hand, reserved = excluded.reserved,
             available = excluded.available, min_stock = excluded.min_stock,
             cost_price = excluded.cost_price
       where d.version < excluded.version
      """;

  private static final String LIST_PRODUCT =
      """
      insert into stock_product as p (product_id, version, name, sku, unit, category_id,
                                      category_name, min_stock, cost_price, is_active, search_text,
                                      first_seen_on)
      values (:product, :version, :name, :sku, :unit, :category, :category_name, :min_stock, :cost,
              :active, :search, :day)
      on conflict (product_id) do update
         set first_seen_on = least(p.first_seen_on, excluded.first_seen_on),
             (version, name, sku, unit, category_id, category_name, min_stock, cost_price,
              is_active, search_text) =
               (select known.* from (values
                  (p.version, p.name, p.sku, p.unit, p.category_id, p.category_name, p.min_stock,
                   p.cost_price, p.is_active, p.search_text),
                  (excluded.version, excluded.name, excluded.sku, excluded.unit,
                   excluded.category_id, excluded.category_name, excluded.min_stock,
                   excluded.cost_price, excluded.is_active, excluded.search_text)) as known (version)
                 order by known.version desc nulls last limit 1)
      """;

  private static final String DELETE_PRODUCT =
      """
      insert into stock_product as p (product_id, first_seen_on, deleted_on)
      values (:product, :day, :day)
      on conflict (product_id) do update
         set first_seen_on = least(p.first_seen_on, excluded.first_seen_on),
             deleted_on = least(p.deleted_on, excluded.deleted_on)
      """;

  private final JdbcClient jdbc;

  StockBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Enters each figure as the last of its day, unless a newer version is known. */
  public void enter(List<StockOnDay> changes) {
    StockOnDay.lasting(changes).forEach(one -> enter(one.stock(), one.day()));
  }

  private void enter(StockChanged stock, LocalDate day) {
    jdbc.sql(ENTER_FIGURE)
        .param("product", stock.productId())
        .param("version", stock.version())
        .param("on_hand", stock.onHand().amount())
        .param("reserved", stock.reserved().amount())
        .param("available", stock.available().amount())
        .param("min_stock", stock.minStock().amount())
        .param("cost", stock.costPrice().amount())
        .param("name", stock.productName())
        .param("sku", stock.sku())
        .param("search", searchText(stock.productName(), stock.sku()))
        .param("day", day)
        .param("received", stock.saysGoodsCameIn() ? day : null, Types.DATE)
        .update();
    jdbc.sql(ENTER_DAY)
        .param("product", stock.productId())
        .param("day", day)
        .param("version", stock.version())
        .param("on_hand", stock.onHand().amount())
        .param("reserved", stock.reserved().amount())
        .param("available", stock.available().amount())
        .param("min_stock", stock.minStock().amount())
        .param("cost", stock.costPrice().amount())
        .update();
  }

  /** Takes over what the catalog says, unless a newer version is known. */
  public void list(ListedProduct product, LocalDate day) {
    Quantity minStock = product.minStock();
    Money cost = product.costPrice();
    jdbc.sql(LIST_PRODUCT)
        .param("product", product.productId())
        .param("version", product.version())
        .param("name", product.name())
        .param("sku", product.sku())
        .param("unit", product.unit())
        .param("category", product.categoryId())
        .param("category_name", product.categoryName())
        .param("min_stock", minStock == null ? null : minStock.amount())
        .param("cost", cost == null ? null : cost.amount())
        .param("active", !Boolean.FALSE.equals(product.isActive()))
        .param("search", searchText(product.name(), product.sku()))
        .param("day", day)
        .update();
  }

  /** The product leaves the lists for good; its id is never used again. */
  public void delete(long productId, LocalDate day) {
    jdbc.sql(DELETE_PRODUCT).param("product", productId).param("day", day).update();
  }

  private static String searchText(String name, @Nullable String sku) {
    return SearchText.of(sku == null ? name : name + " " + sku);
  }
}
