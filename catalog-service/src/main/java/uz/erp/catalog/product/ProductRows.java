package uz.erp.catalog.product;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.image.ImageView;
import uz.erp.catalog.stock.StockLevel;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** The columns of a product as clients see it, and how a row of them is read. */
final class ProductRows {

  static final String COLUMNS =
      """
      p.id, p.name, p.sku, p.description, p.category_id, c.name as category_name, p.unit,
      p.cost_price, p.sale_price, p.wholesale_price, p.tax_rate, p.min_stock, p.is_active,
      p.attributes, p.ikpu, p.package_code, p.unit_code, p.marking_required, p.version, p.created_at,
      p.updated_at, s.on_hand, s.reserved,
      array(select b.code from product_barcode b where b.product_id = p.id order by b.position)
        as barcodes,
      (select json_agg(json_build_object('id', k.id, 'unit', k.unit, 'factor', k.factor,
            'sale_price', k.sale_price, 'barcodes', array(
              select b.code from packaging_barcode b where b.packaging_id = k.id
              order by b.position))
          order by k.factor, k.id)
        from product_packaging k where k.product_id = p.id) as packagings,
      (select json_agg(json_build_object('id', i.id, 'url', u.url,
            'thumbnail_url', u.url || '?size=thumbnail', 'is_primary', i.position = 0,
            'media_type', i.media_type, 'width', i.width, 'height', i.height, 'size', i.size)
          order by i.position)
        from product_image i cross join lateral (
          select '/api/products/products/' || p.id || '/images/' || i.id || '/' as url) u
        where i.product_id = p.id) as images
      """;

  // Every product has its stock; as an outer join it costs nothing where no column of it is used.
  static final String TABLES =
      """
      from product p
      left join stock s on s.product_id = p.id
      left join category c on c.id = p.category_id
      """;

  private ProductRows() {}

  static ProductView view(ResultSet row, int number) throws SQLException {
    List<String> barcodes = List.of((String[]) row.getArray("barcodes").getArray());
    return new ProductView(
        row.getLong("id"),
        row.getString("name"),
        row.getString("sku"),
        barcodes.isEmpty() ? null : barcodes.getFirst(),
        barcodes,
        row.getString("description"),
        row.getObject("category_id", Long.class),
        row.getString("category_name"),
        Unit.of(row.getString("unit")),
        Money.of(row.getBigDecimal("cost_price")),
        Money.of(row.getBigDecimal("sale_price")),
        moneyOrNull(row, "wholesale_price"),
        new TaxRate(row.getBigDecimal("tax_rate")),
        new TaxRate(row.getBigDecimal("tax_rate")),
        Quantity.of(row.getBigDecimal("min_stock")),
        row.getBoolean("is_active"),
        row.getString("attributes"),
        row.getString("ikpu"),
        row.getString("package_code"),
        row.getString("unit_code"),
        row.getBoolean("marking_required"),
        JsonColumn.list(row, "packagings", ProductChanged.Packaging.class),
        JsonColumn.list(row, "images", ImageView.class),
        StockLevel.of(
            Quantity.of(row.getBigDecimal("on_hand")), Quantity.of(row.getBigDecimal("reserved"))),
        row.getLong("version"),
        instant(row, "created_at"),
        instant(row, "updated_at"));
  }

  static @Nullable Money moneyOrNull(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : Money.of(amount);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
