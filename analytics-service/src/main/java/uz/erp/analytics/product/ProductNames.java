package uz.erp.analytics.product;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.trade.ProjectionOrder;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeLine;
import uz.erp.analytics.trade.TradeProjection;

/** Keeps the name and the code of every product that was ever sold or listed. */
@Service
public class ProductNames implements TradeProjection {

  private final NamedParameterJdbcTemplate jdbc;

  ProductNames(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The catalog's name: an older version than the one known changes nothing. */
  @Transactional
  public void rename(long productId, long version, String name, @Nullable String sku) {
    jdbc.update(
        """
        insert into product as p (product_id, name, sku, version)
        values (:product, :name, :sku, :version)
        on conflict (product_id) do update
           set name = excluded.name, sku = excluded.sku, version = excluded.version, seen_at = null
         where p.version is null or p.version < excluded.version
        """,
        new MapSqlParameterSource("product", productId)
            .addValue("name", name)
            .addValue("sku", sku)
            .addValue("version", version));
  }

  @Override
  public ProjectionOrder place() {
    return ProjectionOrder.PRODUCT_NAMES;
  }

  @Override
  public void addSales(List<SaleCompleted> sales) {
    Map<Long, Seen> newest = new TreeMap<>();
    sales.forEach(sale -> see(newest, sale.lines(), sale.completedAt()));
    learn(newest);
  }

  /** A name once learned does no harm. */
  @Override
  public void removeSales(List<Long> saleIds) {}

  @Override
  public void addRefund(SaleRefunded refund) {
    Map<Long, Seen> newest = new TreeMap<>();
    see(newest, refund.lines(), refund.refundedAt());
    learn(newest);
  }

  private static void see(Map<Long, Seen> newest, List<TradeLine> lines, Instant at) {
    for (TradeLine line : lines) {
      if (line.productId() != null) {
        newest.merge(line.productId(), Seen.of(line, at), BinaryOperator.maxBy(Seen.BY_AGE));
      }
    }
  }

  /**
   * The newest receipt's name, in whatever order receipts arrive; what the catalog has named is not
   * touched, so that receipts do not wait for each other at its row.
   */
  private void learn(Map<Long, Seen> products) {
    // in one order everywhere, so that receipts with the same new products never deadlock
    jdbc.batchUpdate(
        """
        insert into product as p (product_id, name, sku, seen_at)
        select :product, cast(:name as text), cast(:sku as text), cast(:at as timestamptz)
         where not exists (
           select from product known where known.product_id = :product and known.version is not null)
        on conflict (product_id) do update
           set name = excluded.name, sku = excluded.sku, seen_at = excluded.seen_at
         where p.version is null
           and (p.seen_at is null
                or (p.seen_at, p.name, coalesce(p.sku, ''))
                   < (excluded.seen_at, excluded.name, coalesce(excluded.sku, '')))
        """,
        products.entrySet().stream()
            .map(
                entry ->
                    new MapSqlParameterSource("product", entry.getKey())
                        .addValue("name", entry.getValue().name())
                        .addValue("sku", entry.getValue().sku())
                        .addValue("at", entry.getValue().at().atOffset(ZoneOffset.UTC)))
            .toArray(SqlParameterSource[]::new));
  }

  /** What a receipt calls a product. */
  private record Seen(Instant at, String name, @Nullable String sku) {

    static final Comparator<Seen> BY_AGE =
        Comparator.comparing(Seen::at)
            .thenComparing(Seen::name)
            .thenComparing(seen -> seen.sku == null ? "" : seen.sku);

    static Seen of(TradeLine line, Instant at) {
      return new Seen(at, line.name(), line.sku());
    }
  }
}
