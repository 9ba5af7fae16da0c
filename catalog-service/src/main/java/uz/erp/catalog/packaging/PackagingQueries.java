package uz.erp.catalog.packaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Reads packagings of living products; those of a deleted one are gone with it. */
@Component
@Transactional(readOnly = true)
public class PackagingQueries {

  private static final String VIEW =
      """
      select k.id, k.unit, k.factor, k.sale_price, k.version,
        array(select b.code from packaging_barcode b where b.packaging_id = k.id
          order by b.position) as barcodes
      from product_packaging k where k.product_id = :product
      """;

  private final JdbcClient jdbc;

  PackagingQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws ProblemException 404 when there is no such living product
   */
  public List<PackagingView> list(long productId) {
    if (!isLiving(productId)) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return jdbc.sql(VIEW + "order by k.factor, k.id")
        .param("product", productId)
        .query(PackagingQueries::view)
        .list();
  }

  /**
   * @throws ProblemException 404 when the product has no such packaging
   */
  public PackagingView get(long productId, long id) {
    return jdbc.sql(VIEW + "and k.id = :id")
        .param("product", productId)
        .param("id", id)
        .query(PackagingQueries::view)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private boolean isLiving(long productId) {
    return jdbc.sql("select exists (select from product where id = :id and deleted_at is null)")
        .param("id", productId)
        .query(Boolean.class)
        .single();
  }

  private static PackagingView view(ResultSet row, int number) throws SQLException {
    List<String> barcodes = List.of((String[]) row.getArray("barcodes").getArray());
    return new PackagingView(
        row.getLong("id"),
        Unit.of(row.getString("unit")),
        Quantity.of(row.getBigDecimal("factor")),
        barcodes.isEmpty() ? null : barcodes.getFirst(),
        barcodes,
        row.getBigDecimal("sale_price") == null ? null : Money.of(row.getBigDecimal("sale_price")),
        row.getLong("version"));
  }
}
