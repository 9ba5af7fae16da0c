package uz.erp.catalog.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Reads products in the shape other services keep. */
@Component
@Transactional(readOnly = true)
public class ProductSnapshots {

  private static final String SNAPSHOT =
      """
      select p.id, p.version, p.name, p.sku, p.category_id, c.name as category_name, p.unit,
        p.cost_price, p.sale_price, p.wholesale_price, p.tax_rate, p.min_stock, p.is_active,
        p.ikpu, p.package_code, p.marking_required,
        array(select b.code from product_barcode b where b.product_id = p.id order by b.position)
          as barcodes
      from product p left join category c on c.id = p.category_id
      where p.deleted_at is null
      """;

  private final JdbcClient jdbc;

  ProductSnapshots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws ProblemException 404 when there is no such living product
   */
  public ProductChanged get(long productId) {
    return find(productId).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  Optional<ProductChanged> find(long productId) {
    return jdbc.sql(SNAPSHOT + " and p.id = :id")
        .param("id", productId)
        .query(ProductSnapshots::snapshot)
        .optional();
  }

  List<ProductChanged> ofCategory(long categoryId) {
    return jdbc.sql(SNAPSHOT + " and p.category_id = :category order by p.id")
        .param("category", categoryId)
        .query(ProductSnapshots::snapshot)
        .list();
  }

  private static ProductChanged snapshot(ResultSet row, int number) throws SQLException {
    return new ProductChanged(
        row.getLong("id"),
        row.getLong("version"),
        row.getString("name"),
        row.getString("sku"),
        List.of((String[]) row.getArray("barcodes").getArray()),
        row.getObject("category_id", Long.class),
        row.getString("category_name"),
        Unit.of(row.getString("unit")),
        Money.of(row.getBigDecimal("cost_price")),
        Money.of(row.getBigDecimal("sale_price")),
        ProductRows.moneyOrNull(row, "wholesale_price"),
        new TaxRate(row.getBigDecimal("tax_rate")),
        Quantity.of(row.getBigDecimal("min_stock")),
        row.getBoolean("is_active"),
        row.getString("ikpu"),
        row.getString("package_code"),
        row.getBoolean("marking_required"));
  }
}
