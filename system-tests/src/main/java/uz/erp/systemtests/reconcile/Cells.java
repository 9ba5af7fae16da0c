package uz.erp.systemtests.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cells of one store from one database, in order, read as they are asked for. */
final class Cells implements AutoCloseable {

  private static final int AT_ONCE = 5_000;

  private final PreparedStatement statement;
  private final ResultSet rows;

  private Cells(PreparedStatement statement, ResultSet rows) {
    this.statement = statement;
    this.rows = rows;
  }

  /**
   * @param script such as {@code sales.sql}
   */
  static Cells of(Connection connection, String script, Store store) throws SQLException {
    connection.setAutoCommit(false);
    try (var path = connection.createStatement()) {
      path.execute("set local search_path = " + store.schema());
    }
    String sql = read(script);
    PreparedStatement statement = connection.prepareStatement(sql.replace(":zone", "?"));
    statement.setFetchSize(AT_ONCE);
    for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
      statement.setString(i, store.zone());
    }
    return new Cells(statement, statement.executeQuery());
  }

  /** The next one, or null after the last. */
  @Nullable Cell next() throws SQLException {
    return rows.next()
        ? new Cell(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4))
        : null;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }

  private static String read(String script) {
    try (InputStream stream =
        Objects.requireNonNull(Cells.class.getResourceAsStream("/reconcile/" + script))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?m)^\\s*--.*$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
