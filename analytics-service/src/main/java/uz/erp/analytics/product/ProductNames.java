package uz.erp.analytics.product;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeLine;
import uz.erp.analytics.trade.TradeProjection;

/** Keeps the name and the code of every product that was ever sold or listed. */
@Service
@Order(3)
public class ProductNames implements TradeProjection {

  private final NamedParameterJdbcTemplate jdbc;

  ProductNames(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The catalog's word: an older version than the one known changes nothing. */
  @Transactional
  public void rename(long productId, long version, String name, @Nullable String sku) {
    jdbc.update(
        """
        insert into product as p (product_id, name, sku, version)
        values (:product, :name, :sku, :version)
        on conflict (product_id) do update
           set name = excluded.name, sku = excluded.sku, version = excluded.version
         where p.version is null or p.version < excluded.version
        """,
        new MapSqlParameterSource("product", productId)
            .addValue("name", name)
            .addValue("sku", sku)
            .addValue("version", version));
  }

  @Override
  public void addSales(List<SaleCompleted> sales) {
    learn(sales.stream().flatMap(sale -> sale.lines().stream()).toList());
  }

  /** A name once learned does no harm. */
  @Override
  public void removeSales(List<Long> saleIds) {}

  @Override
  public void addRefund(SaleRefunded refund) {
    learn(refund.lines());
  }

  private void learn(List<TradeLine> lines) {
    Map<Long, TradeLine> products = new TreeMap<>();
    for (TradeLine line : lines) {
      if (line.productId() != null) {
        products.putIfAbsent(line.productId(), line);
      }
    }
    // in one order everywhere, so that receipts with the same new products never deadlock
    jdbc.batchUpdate(
        """
        insert into product (product_id, name, sku) values (:product, :name, :sku)
        on conflict (product_id) do nothing
        """,
        products.entrySet().stream()
            .map(
                entry ->
                    new MapSqlParameterSource("product", entry.getKey())
                        .addValue("name", entry.getValue().name())
                        .addValue("sku", entry.getValue().sku()))
            .toArray(SqlParameterSource[]::new));
  }
}
