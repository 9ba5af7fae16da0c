package uz.erp.sales.product;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds many products of the copy at once, by what files call them; deleted ones are not found. */
@Component
@Transactional(readOnly = true)
public class ProductIndex {

  private final JdbcClient jdbc;

  ProductIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A product as a list of them names it. */
  public record Entry(long productId, String name, @Nullable String sku) {}

  /** By SKU in lower case. */
  public Map<String, Entry> findBySku(Collection<String> skus) {
    return find(
        """
        select lower(sku) as code, product_id, name, sku from product_copy
        where lower(sku) = any(:codes) and not is_deleted order by product_id desc""",
        skus.stream().map(sku -> sku.toLowerCase(Locale.ROOT)).toArray(String[]::new));
  }

  /** By barcode; while one moves between two products, the freshest that is sold. */
  public Map<String, Entry> findByBarcode(Collection<String> barcodes) {
    return find(
        """
        select b.barcode as code, p.product_id, p.name, p.sku
        from product_copy p join product_copy_barcode b using (product_id)
        where b.barcode = any(:codes) and not p.is_deleted
        order by p.is_active, p.copied_at, p.product_id""",
        barcodes.toArray(String[]::new));
  }

  /** Of several rows with one code the last stays. */
  private Map<String, Entry> find(String sql, String[] codes) {
    Map<String, Entry> found = new HashMap<>();
    if (codes.length > 0) {
      jdbc.sql(sql)
          .param("codes", codes)
          .query(
              (row, number) ->
                  found.put(
                      row.getString("code"),
                      new Entry(
                          row.getLong("product_id"), row.getString("name"), row.getString("sku"))))
          .list();
    }
    return found;
  }
}
