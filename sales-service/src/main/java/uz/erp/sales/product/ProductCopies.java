package uz.erp.sales.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;

/**
 * Writes the copy's tables: the newest version of a product wins, in whatever order they arrive.
 */
@Repository
public class ProductCopies {

  private final JdbcClient jdbc;

  ProductCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores what catalog-service published, unless the copy is newer. */
  @Transactional
  public void store(ProductFacts product) {
    int stored =
        jdbc.sql(
                """
                insert into product_copy (product_id, version, name, sku, unit, sale_price, cost_price,
                  tax_rate, is_active, is_deleted, wholesale_price, packagings, prices,
                  ikpu, package_code, unit_code, marking_required)
                values (:id, :version, :name, :sku, :unit, :price, :cost, :tax, :active, false,
                  :wholesale, :packagings::jsonb, :prices::jsonb, :ikpu, :packageCode, :unitCode,
                  :marking)
                on conflict (product_id) do update set
                  version = excluded.version, name = excluded.name, sku = excluded.sku,
                  unit = excluded.unit, sale_price = excluded.sale_price,
                  cost_price = excluded.cost_price, tax_rate = excluded.tax_rate,
                  is_active = excluded.is_active, is_deleted = false,
                  wholesale_price = excluded.wholesale_price, packagings = excluded.packagings,
                  prices = excluded.prices, ikpu = excluded.ikpu,
                  package_code = excluded.package_code, unit_code = excluded.unit_code,
                  marking_required = excluded.marking_required, copied_at = now()
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
            .param(
                "wholesale",
                product.wholesalePrice() == null ? null : product.wholesalePrice().amount())
            .param("packagings", CopiedJson.write(product.allPackagings()))
            .param("prices", CopiedJson.write(product.allPrices()))
            .param("ikpu", product.ikpu())
            .param("packageCode", product.packageCode())
            .param("unitCode", product.unitCode())
            .param("marking", Boolean.TRUE.equals(product.markingRequired()))
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
    List<ProductFacts.Code> codes = product.codes();
    if (!codes.isEmpty()) {
      jdbc.sql(
              """
              insert into product_copy_barcode (barcode, product_id, packaging_id)
              select barcode, :id, packaging
              from unnest(:barcodes::text[], :packagings::bigint[]) with ordinality
                as c (barcode, packaging, place)
              order by place
              on conflict do nothing""")
          .param("id", product.productId())
          .param("barcodes", codes.stream().map(ProductFacts.Code::barcode).toArray(String[]::new))
          .param(
              "packagings", codes.stream().map(ProductFacts.Code::packaging).toArray(Long[]::new))
          .update();
    }
  }

  private static Money orZero(@Nullable Money money) {
    return money == null ? Money.ZERO : money;
  }
}
