package uz.erp.operations.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which rows of a shared table are a store's. What is not named here is no store's or belongs to
 * the running service: the outbox is empty at the moment of an export, the list of schemas is made
 * anew.
 *
 * @param key whether the condition is about the store's key, else about its schema
 * @param leftOut columns that are of the database and not of the store
 */
public record SharedRows(
    String table, String where, boolean key, String order, Set<String> leftOut) {

  private static final String STORE_ID = "(select id from shared.store where tenant_key = $)";

  public static List<SharedRows> of(String service) {
    List<SharedRows> rows = new ArrayList<>();
    if (service.equals("auth")) {
      rows.add(byKey("store", "tenant_key = $", "tenant_key"));
      rows.add(byKey("employee", "store_id = " + STORE_ID, "id"));
      rows.add(
          new SharedRows(
              "app_user",
              "id in (select user_id from shared.employee where store_id = %1$s)"
                      .formatted(STORE_ID)
                  + " or id = (select owner_user_id from shared.store where tenant_key = $)",
              true,
              "id",
              Set.of("origin_store_id")));
    }
    if (service.equals("catalog")) {
      rows.add(byKey("store", "tenant_key = $", "tenant_key"));
    }
    rows.add(
        new SharedRows(
            "due_work",
            "schema_name = $",
            false,
            "work",
            Set.of("leased_until", "attempts", "last_error", "requests")));
    rows.add(
        new SharedRows(
            "parked_event",
            "pg_catalog.split_part(event_key, ':', 1) = $",
            true,
            "id",
            Set.of("id", "attempts", "next_attempt_at")));
    return rows;
  }

  private static SharedRows byKey(String table, String where, String order) {
    return new SharedRows(table, where, true, order, Set.of());
  }

  public String condition(StoreKey store) {
    return "(" + where.replace("$", Sql.literal(key ? store.key() : store.schema())) + ")";
  }
}
