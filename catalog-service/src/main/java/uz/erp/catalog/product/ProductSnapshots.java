package uz.erp.catalog.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
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

/** Reads products in the shape other services and tills keep. */
@Component
@Transactional(readOnly = true)
public class ProductSnapshots {

  static final String COLUMNS =
      """
      p.id, p.version, p.name, p.sku, p.category_id, c.name as category_name, p.unit,
      p.cost_price, p.sale_price, p.wholesale_price, p.tax_rate, p.min_stock, p.is_active,
      p.ikpu, p.package_code, p.unit_code, p.marking_required,
      array(select b.code from product_barcode b where b.product_id = p.id order by b.position)
        as barcodes,
      (select json_agg(json_build_object('id', k.id, 'unit', k.unit, 'factor', k.factor,
            'sale_price', k.sale_price, 'barcodes', array(
              select b.code from packaging_barcode b where b.packaging_id = k.id
              order by b.position))
          order by k.factor, k.id)
        from product_packaging k where k.product_id = p.id) as packagings,
      (select json_agg(json_build_object('price_list', l.id, 'price_list_name', l.name,
            'valid_from', l.valid_from, 'valid_to', l.valid_to, 'min_quantity', r.min_quantity,
            'price', r.price)
          order by l.id, r.min_quantity)
        from price_list_price r join price_list l on l.id = r.price_list_id
        where r.product_id = p.id and l.is_active) as prices
      """;

  private static final String SNAPSHOT =
      "select "
          + COLUMNS
          + """
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

  List<ProductChanged> of(Collection<Long> productIds) {
    return jdbc.sql(SNAPSHOT + " and p.id = any (cast(:ids as bigint[])) order by p.id")
        .param("ids", productIds.toArray(Long[]::new))
        .query(ProductSnapshots::snapshot)
        .list();
  }

  List<ProductChanged> ofCategory(long categoryId) {
    return jdbc.sql(SNAPSHOT + " and p.category_id = :category order by p.id")
        .param("category", categoryId)
        .query(ProductSnapshots::snapshot)
        .list();
  }

  static ProductChanged snapshot(ResultSet row, int number) throws SQLException {
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
        row.getBoolean("marking_required"),
        row.getString("unit_code"),
        JsonColumn.list(row, "packagings", ProductChanged.Packaging.class),
        JsonColumn.list(row, "prices", ProductChanged.Price.class));
  }
}
