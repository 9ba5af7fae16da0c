package uz.erp.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a psql script over JDBC, so that operators with psql and this code share one file.
 *
 * <p>Understands what our scripts use and refuses the rest: statements that end in {@code ;} or
 * {@code \gexec} at the end of a line, {@code :'name'} and {@code :"name"}, {@code \connect}.
 */
final class SqlScript {

  /** Opens a connection to a database of the server at hand. */
  interface Connector {
    Connection connect(String database) throws SQLException;
  }

  private static final Pattern VARIABLE = Pattern.compile(":(['\"])(\\w+)\\1");
  private static final String GEXEC = "\\gexec";
  private static final String CONNECT = "\\connect ";

  private final List<String> statements;

  private SqlScript(List<String> statements) {
    this.statements = statements;
  }

  static SqlScript resource(String name) {
    try (var stream = SqlScript.class.getResourceAsStream(name)) {
      return parse(
          new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SqlScript parse(String text) {
    var statements = new ArrayList<String>();
    var current = new StringBuilder();
    for (var line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("--") || line.startsWith("\\set ")) {
        continue;
      }
      current.append(line).append('\n');
      if (line.endsWith(";") || line.endsWith(GEXEC) || line.startsWith(CONNECT)) {
        statements.add(current.toString().strip());
        current.setLength(0);
      } else if (line.startsWith("\\")) {
        throw new IllegalArgumentException("not understood: " + line);
      }
    }
    if (!current.isEmpty()) {
      throw new IllegalArgumentException("no end of statement: " + current);
    }
    return new SqlScript(List.copyOf(statements));
  }

  void run(Connector server, String database, Map<String, String> variables) throws SQLException {
    var connection = server.connect(database);
    try {
      for (var statement : statements) {
        if (statement.startsWith(CONNECT)) {
          connection.close();
          connection = server.connect(unquoted(statement.substring(CONNECT.length()), variables));
        } else {
          execute(connection, statement, variables);
        }
      }
    } finally {
      connection.close();
    }
  }

  private static void execute(
      Connection connection, String statement, Map<String, String> variables) throws SQLException {
    try (var jdbc = connection.createStatement()) {
      if (!statement.endsWith(GEXEC)) {
        jdbc.execute(substituted(statement, variables));
        return;
      }
      var query = statement.substring(0, statement.length() - GEXEC.length());
      var generated = new ArrayList<String>();
      try (var rows = jdbc.executeQuery(substituted(query, variables))) {
        while (rows.next()) {
          generated.add(rows.getString(1));
        }
      }
      for (var sql : generated) {
        jdbc.execute(sql);
      }
    }
  }

  private static String substituted(String sql, Map<String, String> variables) {
    return VARIABLE
        .matcher(sql)
        .replaceAll(
            found -> {
              var quote = found.group(1);
              var value = value(found.group(2), variables);
              return Matcher.quoteReplacement(quote + value.replace(quote, quote + quote) + quote);
            });
  }

  private static String unquoted(String argument, Map<String, String> variables) {
    var variable = VARIABLE.matcher(argument.strip());
    return variable.matches() ? value(variable.group(2), variables) : argument.strip();
  }

  private static String value(String name, Map<String, String> variables) {
    var value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for the variable " + name);
    }
    return value;
  }
}
