package uz.erp.catalog.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.product.ProductDetails;
import uz.erp.catalog.product.ProductEditing;
import uz.erp.catalog.product.ProductQueries;
import uz.erp.catalog.product.TaxRate;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Quantity;

/** Finds what another store's product is called here: by SKU, then by barcode. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MatchingProducts {

  private final ProductQueries products;
  private final ProductEditing editing;
  private final JdbcClient jdbc;

  MatchingProducts(ProductQueries products, ProductEditing editing, JdbcClient jdbc) {
    this.products = products;
    this.editing = editing;
    this.jdbc = jdbc;
  }

  /** The id itself when it names a living product, else null. */
  @Nullable Long living(long productId) {
    return products.living(List.of(productId)).contains(productId) ? productId : null;
  }

  @Nullable Long find(TransferLine line, boolean createMissing) {
    Long found =
        jdbc.sql(
                """
                select id from (
                  select p.id, 0 as rank from product p
                  where lower(p.sku) = lower(:sku) and p.deleted_at is null
                  union all
                  select p.id, 1 from product_barcode b join product p on p.id = b.product_id
                  where b.code = any(:barcodes) and p.deleted_at is null) found
                order by rank, id limit 1
                """)
            .param("sku", line.sku())
            .param("barcodes", line.barcodes().toArray(String[]::new))
            .query(Long.class)
            .optional()
            .orElse(null);
    return found == null && createMissing ? create(line) : found;
  }

  private Long create(TransferLine line) {
    return editing
        .create(
            new ProductDetails(
                line.name(),
                line.sku(),
                line.barcodes(),
                "",
                null,
                Unit.of(line.unit()),
                line.unitCost(),
                line.salePrice(),
                null,
                new TaxRate(line.taxRate()),
                Quantity.ZERO,
                true,
                "{}",
                null,
                null,
                null,
                false))
        .id();
  }
}
