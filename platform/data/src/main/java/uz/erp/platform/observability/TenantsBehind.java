package uz.erp.platform.observability;

import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.TenantSchemas;

/** The stores that are older than the program that asks. */
record TenantsBehind(JdbcClient jdbc, TenantSchemas schemas) {

  double count() {
    return jdbc
        .sql(
            "select version, count(*) from shared.tenant where deleted_at is null group by version")
        .query((row, i) -> schemas.covers(row.getString(1)) ? 0 : row.getLong(2))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
