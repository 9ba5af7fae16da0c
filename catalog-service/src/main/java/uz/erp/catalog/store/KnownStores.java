package uz.erp.catalog.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;

/** Records what auth-service publishes about the bound store. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KnownStores {

  private final JdbcClient jdbc;

  KnownStores(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The owner of the first event stays the owner. */
  public void registered(long ownerUserId, String name) {
    Tenant store = TenantScope.current();
    jdbc.sql("select shared.note_store(:owner, :name, :zone, :currency, :language)")
        .param("owner", ownerUserId)
        .param("name", name)
        .param("zone", store.zone().getId())
        .param("currency", store.currency())
        .param("language", store.language())
        .query((row, number) -> number)
        .list();
  }

  public void renamed(String name) {
    jdbc.sql("select shared.note_store_name(:name)")
        .param("name", name)
        .query((row, number) -> number)
        .list();
  }

  /** Deleted stores neither send nor get goods, until they are restored. */
  public void deleted(boolean deleted) {
    jdbc.sql("select shared.note_store_deleted(:deleted)")
        .param("deleted", deleted)
        .query((row, number) -> number)
        .list();
  }
}
