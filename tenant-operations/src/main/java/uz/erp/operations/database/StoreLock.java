package uz.erp.operations.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One command at a time on a store. It is held by a connection to auth-service's database, so that
 * it ends with the command, however that ends.
 */
public final class StoreLock implements AutoCloseable {

  private final Connection connection;

  private StoreLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Waits a moment, since the server takes one to notice that a command was killed.
   *
   * @throws OperationFailed when another command is at work on the store
   */
  public static StoreLock of(Databases databases, StoreKey store) {
    StoreLock lock = new StoreLock(databases.auth().open());
    Sql sql = new Sql(lock.connection);
    sql.run("set lock_timeout = '5s'");
    try {
      sql.list("select pg_advisory_lock(hashtextextended(?, 2))", _ -> true, store.key());
      return lock;
    } catch (OperationFailed e) {
      lock.close();
      throw new OperationFailed("another command is at work on " + store, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Sql.failed(e);
    }
  }
}
