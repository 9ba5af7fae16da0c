package uz.erp.operations.database;

/** The list of schemas each service keeps, which says whose they are and at which version. */
public final class Registry {

  private Registry() {}

  public static void note(Sql sql, StoreKey store, String version) {
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

  /**
   * For a store that is new here; fails when the schema is anybody's, even if not committed yet.
   */
  public static void claim(Sql sql, StoreKey store) {
    sql.update(
        "insert into shared.tenant (schema_name, tenant_key) values (?, ?)",
        store.schema(),
        store.key());
  }

  public static boolean isOf(Sql sql, StoreKey store) {
    return sql.exists("select from shared.tenant where tenant_key = ?", store.key());
  }

  public static boolean isBuried(Sql sql, StoreKey store) {
    return sql.exists(
        "select from shared.tenant where tenant_key = ? and deleted_at is not null", store.key());
  }

  public static void forget(Sql sql, StoreKey store) {
    sql.update("delete from shared.tenant where tenant_key = ?", store.key());
  }

  /** The row stays, so that no redelivered event makes the schema anew. */
  public static void bury(Sql sql, StoreKey store) {
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
