package uz.erp.platform.observability;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The stores that are older than the program that asks.
 *
 * @param version of a store that is not
 */
record TenantsBehind(JdbcClient jdbc, String version) {

  double count() {
    return jdbc.sql(
            "select count(*) from shared.tenant"
                + " where version is distinct from ? and deleted_at is null")
        .param(version)
        .query(Long.class)
        .single();
  }
}
