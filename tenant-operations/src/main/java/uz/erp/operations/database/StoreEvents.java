package uz.erp.operations.database;

import java.util.UUID;

/** Tells of a store's row as auth-service does, by its outbox and in the caller's transaction. */
public final class StoreEvents {

  private static final int SLOTS = 8;

  /** As in {@code auth-service/src/main/resources/events}. */
  private static final String EVENT =
      """
      select json_build_object(
        'specversion', '1.0', 'id', ?::text, 'source', '/auth-service', 'type', ?::text,
        'subject', s.id::text,
        'time', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'datacontenttype', 'application/json', 'tenantkey', s.tenant_key,
        'tenantschema', s.schema_name, 'tenantzone', s.timezone, 'tenantcurrency', s.currency,
        'tenantlanguage', s.language, 'aggregateversion', s.version,
        'data', json_build_object(
          'store_id', s.id, 'tenant_key', s.tenant_key, 'schema_name', s.schema_name,
          'name', s.name, 'slug', s.slug, 'description', s.description, 'address', s.address,
          'city', s.city, 'region', s.region, 'phone', s.phone, 'email', s.email,
          'legal_name', s.legal_name, 'tax_id', s.tax_id, 'timezone', s.timezone,
          'currency', s.currency, 'language', s.language,
          'deleted_at', to_char(s.deleted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'restorable_until',
          to_char(s.deleted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text,
        s.tenant_key || ':' || s.id
      from shared.store s where s.tenant_key = ?""";

  private StoreEvents() {}

  public static void changed(Sql auth, StoreKey store) {
    tell(auth, store, "auth.store-changed.v1");
  }

  public static void deleted(Sql auth, StoreKey store) {
    tell(auth, store, "auth.store-deleted.v1");
  }

  private static void tell(Sql auth, StoreKey store, String type) {
    UUID id = UUID.randomUUID();
    auth.list(
            EVENT,
            row -> new String[] {row.getString(1), row.getString(2)},
            id.toString(),
            type,
            store.key())
        .forEach(
            event ->
                auth.update(
                    """
                    insert into shared.outbox (event_id, topic, event_key, slot, event)
                    values (?, 'auth.store', ?, ?, ?)""",
                    id,
                    event[1],
                    Math.floorMod(event[1].hashCode(), SLOTS),
                    event[0]));
  }
}
