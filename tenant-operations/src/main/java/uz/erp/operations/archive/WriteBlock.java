package uz.erp.operations.archive;

import uz.erp.operations.database.Database;
import uz.erp.operations.database.Sql;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;

/**
 * Keeps a service out of the schema of one store: its background work and its consumer fail there
 * and are tried again. It is in the database, so it outlives a command that is killed.
 */
public final class WriteBlock {

  private WriteBlock() {}

  public static void shut(Database database, StoreKey store) {
    set(database, store, "revoke usage on schema %s from %s");
  }

  public static void open(Database database, StoreKey store) {
    set(database, store, "grant usage on schema %s to %s");
  }

  private static void set(Database database, StoreKey store, String statement) {
    Transaction.in(
        database,
        sql -> {
          boolean exists = Schema.exists(sql, store.schema());
          if (exists) {
            sql.run(
                statement.formatted(
                    Sql.quoted(store.schema()), Sql.quoted(database.role(store.schema()))));
          }
          return exists;
        });
  }
}
