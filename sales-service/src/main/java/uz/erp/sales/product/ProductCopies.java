package uz.erp.sales.product;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;

/** The copy's tables: the newest version of a product wins, in whatever order they arrive. */
@Repository
public class ProductCopies {

  private static final String SELECT =
      """
      select p.product_id, p.name, p.sku, b.barcode, p.unit, p.sale_price, p.cost_price, p.tax_rate,
        p.is_active, p.is_deleted
      from product_copy p
      """;

  private final JdbcClient jdbc;

  ProductCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CopiedProduct> findById(long productId) {
    return jdbc.sql(
            SELECT
                + """
                left join lateral (
                  select min(barcode) as barcode from product_copy_barcode
                  where product_id = p.product_id) b on true
                where p.product_id = ?""")
        .param(productId)
        .query(ProductCopies::row)
        .optional();
  }

  /** One product at most: while a barcode moves between two, the sellable and freshest one. */
  Optional<CopiedProduct> findByBarcode(List<String> spellings) {
    return jdbc.sql(
            SELECT
                + """
                join product_copy_barcode b using (product_id)
                where b.barcode = any(:codes)
                order by b.barcode = :exact desc, p.is_active desc, p.copied_at desc,
                  p.product_id desc
                limit 1""")
        .param("codes", spellings.toArray(String[]::new))
        .param("exact", spellings.getFirst())
        .query(ProductCopies::row)
        .optional();
  }

  /** The product that the scales know by this article: its barcode, or else its SKU. */
  Optional<CopiedProduct> findByArticle(List<String> spellings) {
    return findByBarcode(spellings)
        .or(
            () ->
                jdbc.sql(
                        SELECT
                            + """
                            cross join (select null::text as barcode) b
                            where lower(p.sku) = any(:skus) and not p.is_deleted
                            order by p.sku = :exact desc, p.product_id limit 1""")
                    .param("skus", spellings.toArray(String[]::new))
                    .param("exact", spellings.getFirst())
                    .query(ProductCopies::row)
                    .optional());
  }

  boolean hasBarcode(long productId, List<String> spellings) {
    return jdbc.sql(
            """
            select exists (select from product_copy_barcode
              where product_id = :id and barcode = any(:codes))""")
        .param("id", productId)
        .param("codes", spellings.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  /** Takes over what catalog-service says, unless the copy already knows better. */
  @Transactional
  public void store(ProductFacts product) {
    int stored =
        jdbc.sql(
                """
                insert into product_copy (product_id, version, name, sku, unit, sale_price, cost_price,
                  tax_rate, is_active, is_deleted)
                values (:id, :version, :name, :sku, :unit, :price, :cost, :tax, :active, false)
                on conflict (product_id) do update set
                  version = excluded.version, name = excluded.name, sku = excluded.sku,
                  unit = excluded.unit, sale_price = excluded.sale_price,
                  cost_price = excluded.cost_price, tax_rate = excluded.tax_rate,
                  is_active = excluded.is_active, is_deleted = false, copied_at = now()
                where product_copy.version < excluded.version""")
            .param("id", product.productId())
            .param("version", product.version())
            .param("name", product.name())
            .param("sku", product.sku())
            .param("unit", product.unit() == null ? "pcs" : product.unit())
            .param("price", product.salePrice().amount())
            .param("cost", orZero(product.costPrice()).amount())
            .param("tax", product.taxRate() == null ? BigDecimal.ZERO : product.taxRate())
            .param("active", product.isActive())
            .update();
    if (stored == 1) {
      replaceBarcodes(product);
    }
  }

  /** Leaves a tombstone that only a newer version can lift. */
  @Transactional
  public void bury(long productId, long version) {
    jdbc.sql(
            """
            insert into product_copy (product_id, version, name, unit, sale_price, cost_price,
              tax_rate, is_active, is_deleted)
            values (:id, :version, '', '', 0, 0, 0, false, true)
            on conflict (product_id) do update set
              version = excluded.version, is_active = false, is_deleted = true, copied_at = now()
            where product_copy.version < excluded.version""")
        .param("id", productId)
        .param("version", version)
        .update();
    // the barcode may go to another product, which the copy must then not mistake for this one
    jdbc.sql(
            """
            delete from product_copy_barcode where product_id = ?
              and exists (select from product_copy p where p.product_id = ? and p.is_deleted)""")
        .params(productId, productId)
        .update();
  }

  private void replaceBarcodes(ProductFacts product) {
    jdbc.sql("delete from product_copy_barcode where product_id = ?")
        .param(product.productId())
        .update();
    if (!product.allBarcodes().isEmpty()) {
      jdbc.sql(
              """
              insert into product_copy_barcode (barcode, product_id)
              select barcode, :id from unnest(:barcodes::text[]) as barcode""")
          .param("id", product.productId())
          .param("barcodes", product.allBarcodes().toArray(String[]::new))
          .update();
    }
  }

  private static CopiedProduct row(ResultSet row, int number) throws SQLException {
    return new CopiedProduct(
        new SoldProduct(
            row.getLong("product_id"),
            row.getString("name"),
            row.getString("sku"),
            row.getString("barcode"),
            row.getString("unit"),
            Money.of(row.getBigDecimal("sale_price")),
            Money.of(row.getBigDecimal("cost_price")),
            row.getBigDecimal("tax_rate")),
        row.getBoolean("is_active"),
        row.getBoolean("is_deleted"));
  }

  private static Money orZero(@Nullable Money money) {
    return money == null ? Money.ZERO : money;
  }
}
