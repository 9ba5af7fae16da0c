package uz.erp.sales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The one row about the bound store; none until the first event of it came. */
@Repository
@Transactional
public class StoreCopy {

  private final JdbcClient jdbc;

  StoreCopy(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores what auth-service published, unless the copy is newer. */
  public void store(StoreFacts store, long version) {
    jdbc.sql(
            """
            insert into store_copy (version, name, legal_name, tax_id, address, city, phone)
            values (:version, :name, :legalName, :taxId, :address, :city, :phone)
            on conflict (id) do update set
              version = excluded.version, name = excluded.name, legal_name = excluded.legal_name,
              tax_id = excluded.tax_id, address = excluded.address, city = excluded.city,
              phone = excluded.phone
            where store_copy.version < excluded.version""")
        .param("version", version)
        .param("name", store.name())
        .param("legalName", given(store.legalName()))
        .param("taxId", given(store.taxId()))
        .param("address", given(store.address()))
        .param("city", given(store.city()))
        .param("phone", given(store.phone()))
        .update();
  }

  /** What is known of the bound store; null is what it does not say. */
  @Transactional(readOnly = true)
  public Optional<StoreFacts> find() {
    return jdbc.sql("select name, legal_name, tax_id, address, city, phone from store_copy")
        .query(StoreCopy::row)
        .optional();
  }

  private static StoreFacts row(ResultSet row, int number) throws SQLException {
    return new StoreFacts(
        row.getString("name"),
        row.getString("legal_name"),
        row.getString("tax_id"),
        row.getString("address"),
        row.getString("city"),
        row.getString("phone"));
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
