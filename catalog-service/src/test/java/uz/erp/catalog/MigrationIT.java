package uz.erp.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uz.erp.platform.test.Backends;
import uz.erp.platform.test.ServiceIT;

/** A store that was there before keeps what it had. */
@ServiceIT
class MigrationIT {

  private static final Path SCRIPTS = Path.of("src/main/resources/db/migration/tenant");
  private static final String FIRST_NEW = "V202611210400";
  private static final String FIRST_LATER = "V202611210500";

  @Test
  void productsOfBeforeAreFoundScannedAndHandedOut() throws Exception {
    try (Connection owner = Backends.asOwner("catalog");
        Statement sql = owner.createStatement()) {
      sql.execute("create schema grown");
      sql.execute("set search_path to grown");
      run(sql, "", FIRST_NEW);
      sql.execute(
          """
          insert into product (name, sku, description, unit, cost_price, sale_price, tax_rate,
            min_stock, is_active, attributes, marking_required, search_text, version, created_at,
            updated_at)
          select 'Молоко ' || n, 'M-' || n, '', 'pcs', 1, 2, 0, 0, true, '{}', false, 'old', 1,
            now(), now()
          from generate_series(1, 3) n
          """);
      sql.execute("insert into product_barcode (product_id, code, position) values (2, '111', 0)");

      run(sql, FIRST_NEW, FIRST_LATER);

      assertThat(text(sql, "select search_key from product where id = 2"))
          .isEqualTo(" moloko 2 m-2");
      assertThat(text(sql, "select product_id from barcode where code = '111'")).isEqualTo("2");
      assertThat(
              text(
                  sql,
                  "select string_agg(version::text, ',' order by version) from product_change"))
          .isEqualTo("1,2,3");
      assertThat(text(sql, "select version from product_change_counter")).isEqualTo("3");
      sql.execute("delete from product_barcode where code = '111'");
      assertThat(text(sql, "select count(*) from barcode")).isEqualTo("0");
      sql.execute("drop schema grown cascade");
    }
  }

  private static void run(Statement sql, String from, String until)
      throws IOException, SQLException {
    List<Path> scripts;
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      scripts =
          files
              .filter(file -> file.getFileName().toString().compareTo(from) >= 0)
              .filter(file -> file.getFileName().toString().compareTo(until) < 0)
              .sorted()
              .toList();
    }
    for (Path script : scripts) {
      sql.execute(Files.readString(script));
    }
  }

  private static String text(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
