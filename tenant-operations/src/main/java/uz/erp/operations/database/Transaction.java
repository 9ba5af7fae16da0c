package uz.erp.operations.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs work in one transaction of a connection of its own: all of it or nothing. */
public final class Transaction {

  private Transaction() {}

  public static <T> T in(Database database, Function<Sql, T> work) {
    try (Connection connection = database.open()) {
      connection.setAutoCommit(false);
      T result = work.apply(new Sql(connection));
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw Sql.failed(e);
    }
  }

  /** Each statement by itself. */
  public static <T extends @Nullable Object> T each(Database database, Function<Sql, T> work) {
    try (Connection connection = database.open()) {
      return work.apply(new Sql(connection));
    } catch (SQLException e) {
      throw Sql.failed(e);
    }
  }
}
