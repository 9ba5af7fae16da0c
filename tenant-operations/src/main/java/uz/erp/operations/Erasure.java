package uz.erp.operations;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Takes a store out of every database for good. What stays is its row in auth-service, without
 * contact details, for its log of audit, and a mark in each database by which nothing that is told
 * again makes it anew; its name is not given to another store.
 */
final class Erasure {

  private final Databases databases;
  private final Consumers consumers;
  private final PrintStream out;

  Erasure(Databases databases, Consumers consumers, PrintStream out) {
    this.databases = databases;
    this.consumers = consumers;
    this.out = out;
  }

  /** Does no harm when it is done again, so that a killed one is simply repeated. */
  void run(StoreKey store, Duration patience) {
    Closure closure = new Closure(databases.auth(), store);
    closure.close("delete", 900);
    Transaction.in(databases.auth(), sql -> hide(sql, store));
    Moment.of(databases, store, consumers, patience).close();
    for (Database database : databases.all().reversed()) {
      Transaction.in(database, sql -> erase(sql, database, store));
      out.println("erased " + database.service());
    }
    Transaction.in(databases.auth(), sql -> Closure.open(sql, store));
  }

  /** What the API does when an owner deletes a store, unless that was done. */
  private static boolean hide(Sql sql, StoreKey store) {
    int hidden =
        sql.update(
            """
            update shared.store set deleted_at = now(), version = version + 1, updated_at = now()
            where tenant_key = ? and deleted_at is null""",
            store.key());
    if (hidden > 0) {
      StoreEvents.deleted(sql, store);
    }
    return hidden > 0;
  }

  private static boolean erase(Sql sql, Database database, StoreKey store) {
    dropSchema(sql, database, store);
    sql.update("delete from shared.due_work where schema_name = ?", store.schema());
    sql.update(
        "delete from shared.parked_event where split_part(event_key, ':', 1) = ?", store.key());
    Registry.bury(sql, store);
    if (database.service().equals("catalog")) {
      sql.update("delete from shared.store where tenant_key = ?", store.key());
    }
    if (database.service().equals("auth")) {
      sql.update(
          "delete from shared.employee e using shared.store s"
              + " where s.id = e.store_id and s.tenant_key = ?",
          store.key());
      // so long ago that the owner cannot have it back
      sql.update(
          """
          update shared.store set deleted_at = 'epoch', description = '', address = '', city = '',
            region = '', phone = '', email = '', legal_name = '', tax_id = '', settings = '{}'
          where tenant_key = ?""",
          store.key());
    }
    return true;
  }

  static void dropSchema(Sql sql, Database database, StoreKey store) {
    sql.run("drop schema if exists %s cascade".formatted(Sql.quoted(store.schema())));
    sql.run("drop role if exists " + Sql.quoted(database.role(store.schema())));
  }
}
