package uz.erp.operations;

/**
 * Keeps a service out of the schema of one store: its background work and what it hears fail there
 * and are tried again. It is in the database, so it outlives a command that is killed.
 */
final class Gate {

  private Gate() {}

  static void shut(Database database, StoreKey store) {
    set(database, store, "revoke usage on schema %s from %s");
  }

  static void open(Database database, StoreKey store) {
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
