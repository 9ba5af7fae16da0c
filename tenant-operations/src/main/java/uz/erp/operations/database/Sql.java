package uz.erp.operations.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on one connection, with their failures as {@link OperationFailed}. */
public record Sql(Connection connection) {

  /** Reads one row. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> list(String sql, Row<T> reader, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> result = new ArrayList<>();
        while (rows.next()) {
          result.add(reader.read(rows));
        }
        return result;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  public <T> Optional<T> find(String sql, Row<T> reader, Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  public long number(String sql, Object... parameters) {
    return find(sql, row -> row.getLong(1), parameters).orElse(0L);
  }

  public boolean exists(String sql, Object... parameters) {
    return !list(sql, _ -> true, parameters).isEmpty();
  }

  public int update(String sql, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.execute() ? 0 : statement.getUpdateCount();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** As it stands, several statements even. */
  public void run(String script) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  public static OperationFailed failed(SQLException e) {
    return new OperationFailed(String.valueOf(e.getMessage()), e);
  }
}
