package uz.erp.catalog.product;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes SKUs for products that came without one: {@code P-000001} and on, past those taken. */
@Component
class SkuNumbers {

  private final JdbcClient jdbc;

  SkuNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String next() {
    while (true) {
      long number = jdbc.sql("select nextval('product_sku_seq')").query(Long.class).single();
      String sku = "P-%06d".formatted(number);
      boolean taken =
          jdbc.sql(
                  """
                  select exists (
                    select from product where lower(sku) = lower(:sku) and deleted_at is null)
                  """)
              .param("sku", sku)
              .query(Boolean.class)
              .single();
      if (!taken) {
        return sku;
      }
    }
  }
}
