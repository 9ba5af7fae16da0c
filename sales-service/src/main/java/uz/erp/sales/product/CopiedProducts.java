package uz.erp.sales.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.time.StoreClock;

/**
 * Reads the copy: a product with its prices, the packaging a barcode is on, and its batches, in one
 * statement each.
 */
@Repository
class CopiedProducts {

  private static final String SELECT =
      """
      select p.product_id, p.name, p.sku, b.barcode, p.unit, p.sale_price, p.wholesale_price,
        p.cost_price, p.tax_rate, p.prices, p.is_active, p.is_deleted, p.ikpu, p.package_code,
        p.unit_code, p.marking_required,
        k.id as packaging_id, k.unit as packaging_unit, k.factor as packaging_factor,
        k.sale_price as packaging_price, f.batches
      from product_copy p
      """;

  private static final String PACKAGING =
      """
      left join lateral (
        select * from jsonb_to_recordset(p.packagings)
          as (id bigint, unit text, factor numeric, sale_price numeric)
        where id = b.packaging_id) k on true
      """;

  /** A batch known to be used up is passed over; one that never expires goes last. */
  private static final String BATCHES =
      """
      cross join lateral (
        select jsonb_agg(jsonb_build_object('id', batch_id, 'number', number,
            'on_hand', on_hand::text) order by expires_on nulls last, batch_id) as batches
        from batch_copy
        where product_id = p.product_id and on_hand > 0
          and (expires_on is null or expires_on >= :today)) f
      """;

  private static final String REST = PACKAGING + BATCHES;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  CopiedProducts(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param packagingId of what of the product is asked for; null for single units
   */
  Optional<CopiedProduct> findById(long productId, @Nullable Long packagingId) {
    return jdbc.sql(
            SELECT
                + """
                left join lateral (
                  select min(barcode) as barcode, :packaging::bigint as packaging_id
                  from product_copy_barcode
                  where product_id = p.product_id
                    and packaging_id is not distinct from :packaging::bigint) b on true
                """
                + REST
                + "where p.product_id = :id")
        .param("packaging", packagingId)
        .param("today", clock.today())
        .param("id", productId)
        .query(CopiedProducts::row)
        .optional();
  }

  /** One product at most: while a barcode moves between two, the sellable and freshest one. */
  Optional<CopiedProduct> findByBarcode(List<String> spellings) {
    return jdbc.sql(
            SELECT
                + "join product_copy_barcode b using (product_id) "
                + REST
                + """
                where b.barcode = any(:codes)
                order by b.barcode = :exact desc, p.is_active desc, p.copied_at desc,
                  p.product_id desc
                limit 1""")
        .param("today", clock.today())
        .param("codes", spellings.toArray(String[]::new))
        .param("exact", spellings.getFirst())
        .query(CopiedProducts::row)
        .optional();
  }

  /**
   * The products that the scales know by this article: by their barcode, or else by their SKU. A
   * label writes 123 and 00123 alike, so there may be several.
   */
  List<CopiedProduct> listByArticle(List<String> spellings) {
    List<CopiedProduct> byBarcode =
        jdbc.sql(
                SELECT
                    + "join product_copy_barcode b using (product_id) "
                    + REST
                    + "where b.barcode = any(:codes) and b.packaging_id is null")
            .param("today", clock.today())
            .param("codes", spellings.toArray(String[]::new))
            .query(CopiedProducts::row)
            .list();
    return byBarcode.isEmpty() ? listBySku(spellings) : byBarcode;
  }

  private List<CopiedProduct> listBySku(List<String> spellings) {
    return jdbc.sql(
            SELECT
                + "cross join (select null::text as barcode, null::bigint as packaging_id) b "
                + REST
                + "where lower(p.sku) = any(:skus) and not p.is_deleted")
        .param("today", clock.today())
        .param("skus", spellings.toArray(String[]::new))
        .query(CopiedProducts::row)
        .list();
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

  private static CopiedProduct row(ResultSet row, int number) throws SQLException {
    Money price = Money.of(row.getBigDecimal("sale_price"));
    return new CopiedProduct(
        new SoldProduct(
            row.getLong("product_id"),
            row.getString("name"),
            row.getString("sku"),
            row.getString("barcode"),
            row.getString("unit"),
            price,
            Money.of(row.getBigDecimal("cost_price")),
            row.getBigDecimal("tax_rate"),
            PriceLadder.flat(price),
            packaging(row),
            new FiscalCodes(
                row.getString("ikpu"),
                row.getString("package_code"),
                row.getString("unit_code"),
                row.getBoolean("marking_required"))),
        new PriceLists(
            price,
            money(row, "wholesale_price"),
            List.of(CopiedJson.read(row.getString("prices"), ProductFacts.Price[].class))),
        batches(row),
        row.getBoolean("is_active"),
        row.getBoolean("is_deleted"));
  }

  private static @Nullable SoldPackaging packaging(ResultSet row) throws SQLException {
    Long id = row.getObject("packaging_id", Long.class);
    return id == null
        ? null
        : new SoldPackaging(
            id,
            row.getString("packaging_unit"),
            Quantity.of(row.getBigDecimal("packaging_factor")),
            money(row, "packaging_price"));
  }

  private static List<OfferedBatch> batches(ResultSet row) throws SQLException {
    String batches = row.getString("batches");
    return batches == null ? List.of() : List.of(CopiedJson.read(batches, OfferedBatch[].class));
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    var amount = row.getBigDecimal(column);
    return amount == null ? null : Money.of(amount);
  }
}
