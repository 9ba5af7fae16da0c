package uz.erp.catalog.store;

import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.tenancy.Tenant;

/** Finds other stores of the bound store's owner. */
@Component
@Transactional(readOnly = true)
public class Siblings {

  private final JdbcClient jdbc;

  Siblings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return empty when there is no such store, it belongs to another owner, or it is this one
   */
  public Optional<Sibling> find(String tenantKey) {
    return jdbc.sql("select * from shared.sibling_store(:key)")
        .param("key", tenantKey)
        .query(
            (row, number) ->
                new Sibling(
                    new Tenant(
                        row.getString("tenant_key"),
                        row.getString("schema_name"),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("currency"),
                        row.getString("language")),
                    row.getString("name"),
                    row.getString("own_name")))
        .optional();
  }

  /**
   * @param ownName what the bound store is called
   */
  public record Sibling(Tenant tenant, String name, String ownName) {}
}
