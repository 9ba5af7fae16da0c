package uz.erp.operations;

/** The list of schemas each service keeps, which says whose they are and at which version. */
final class Registry {

  private Registry() {}

  static void note(Sql sql, StoreKey store, String version) {
    sql.update(
        """
        insert into shared.tenant as t (schema_name, tenant_key, version, migrated_at)
        values (?, ?, ?, now())
        on conflict (schema_name) do update
        set version = excluded.version, last_error = null, migrated_at = now()
        where t.tenant_key = excluded.tenant_key""",
        store.schema(),
        store.key(),
        version);
  }

  static void forget(Sql sql, StoreKey store) {
    sql.update("delete from shared.tenant where tenant_key = ?", store.key());
  }

  /** The row stays, so that nothing that is told again makes the schema anew. */
  static void bury(Sql sql, StoreKey store) {
    sql.update(
        """
        insert into shared.tenant as t (schema_name, tenant_key, deleted_at) values (?, ?, now())
        on conflict (schema_name) do update
        set version = null, last_error = null, deleted_at = coalesce(t.deleted_at, now())
        where t.tenant_key = excluded.tenant_key""",
        store.schema(),
        store.key());
  }
}
