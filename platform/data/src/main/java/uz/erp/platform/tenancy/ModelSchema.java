package uz.erp.platform.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A schema of no store, migrated by Flyway, after which the schemas of new stores are made: the
 * same scripts in the same order and Flyway's own record of them, in one transaction.
 *
 * <p>Flyway asks and commits several times for each script; a store's first request would wait for
 * all of that.
 */
final class ModelSchema {

  static final String NAME = "model";

  private static final String HISTORY = "flyway_schema_history";

  private final DataSource owner;
  private final SchemaMigrations migrations;
  private @Nullable List<String> scripts;

  ModelSchema(DataSource owner, SchemaMigrations migrations) {
    this.owner = owner;
    this.migrations = migrations;
  }

  /**
   * Fills a schema that is empty, or leaves it for Flyway when the model is of a newer program.
   *
   * @param connection of the owner
   * @return whether it is filled
   */
  boolean fill(Connection connection, String schema) throws SQLException {
    List<String> known = scripts();
    if (known.isEmpty()) {
      return false;
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // as Flyway has it, or functions that keep the path they were made with would differ
      statement.execute(
          "select set_config('search_path', '\"%s\", ' || current_setting('search_path'), true)"
              .formatted(schema));
      for (String script : known) {
        statement.execute(script);
      }
      statement.execute(
          "create table \"%s\".%s (like %s.%s including all)"
              .formatted(schema, HISTORY, NAME, HISTORY));
      statement.execute(
          """
          insert into "%s".%s
          select installed_rank, version, description, type, script, checksum, installed_by, now(), 0, success
          from %s.%s"""
              .formatted(schema, HISTORY, NAME, HISTORY));
      connection.commit();
      return true;
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Brings the model to the newest state, once for each start of the program. */
  synchronized List<String> scripts() throws SQLException {
    List<String> known = scripts;
    if (known == null) {
      known = make();
      scripts = known;
    }
    return known;
  }

  private List<String> make() throws SQLException {
    // closing ends the session and with it the lock
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtextextended('%s', 1))".formatted(NAME));
      statement.execute("create schema if not exists " + NAME);
      migrations.migrate(owner, NAME);
      return read(statement);
    }
  }

  /** In the order in which the model took them; none if it took some that are not ours. */
  private List<String> read(Statement statement) throws SQLException {
    List<String> result = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select script from %s.%s order by installed_rank".formatted(NAME, HISTORY))) {
      while (rows.next()) {
        Optional<String> text = migrations.text(rows.getString(1));
        if (text.isEmpty()) {
          return List.of();
        }
        result.add(text.get());
      }
    }
    return List.copyOf(result);
  }
}
