package uz.erp.analytics.product;

import java.util.Comparator;
import java.util.List;
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
  public void addSale(SaleCompleted sale) {
    learn(sale.lines());
  }

  @Override
  public void addRefund(SaleRefunded refund) {
    learn(refund.lines());
  }

  private void learn(List<TradeLine> lines) {
    jdbc.batchUpdate(
        """
        insert into product (product_id, name, sku) values (:product, :name, :sku)
        on conflict (product_id) do nothing
        """,
        lines.stream()
            // in one order everywhere, so that receipts with the same new products never deadlock
            .sorted(Comparator.comparingLong(TradeLine::productId))
            .map(
                line ->
                    new MapSqlParameterSource("product", line.productId())
                        .addValue("name", line.name())
                        .addValue("sku", line.sku()))
            .toArray(SqlParameterSource[]::new));
  }
}
