package uz.erp.systemtests.verify;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Effects in their order, read as they are asked for. */
final class Cursor implements AutoCloseable {

  private final PreparedStatement statement;
  private final ResultSet rows;

  Cursor(PreparedStatement statement) throws SQLException {
    this.statement = statement;
    this.rows = statement.executeQuery();
  }

  /** The next one, or null after the last. */
  @Nullable Effect next() {
    try {
      return rows.next()
          ? new Effect(
              rows.getString(1),
              rows.getLong(2),
              rows.getLong(3),
              rows.getString(4),
              rows.getBoolean(5))
          : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      statement.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
