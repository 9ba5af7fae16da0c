package uz.erp.platform.embedded;

import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes the two roles and the database of a service; running it again changes nothing but a
 * password.
 *
 * <p>The SQL is {@code infra/postgres/*.sql}, the same files that operators run with psql.
 */
public final class DatabaseBootstrap {

  private static final Pattern SERVICE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,20}");

  private static final SqlScript PREPARE_SERVER =
      SqlScript.resource("/postgres/prepare-server.sql");
  private static final SqlScript CREATE_SERVICE =
      SqlScript.resource("/postgres/create-service.sql");

  private final PostgresServer server;

  public DatabaseBootstrap(PostgresServer server) {
    this.server = server;
  }

  /**
   * Closes the databases that every server has to ordinary roles and turns statement statistics on.
   */
  public void prepareServer() {
    run(PREPARE_SERVER, Map.of());
  }

  /**
   * Makes roles {@code <service>_owner} and {@code <service>_login} with these passwords and
   * database {@code erp_<service>}, which no other role may connect to.
   */
  public void createService(String service, ServicePasswords passwords) {
    if (!SERVICE_NAME.matcher(service).matches()) {
      throw new IllegalArgumentException("not a name of a service: " + service);
    }
    run(
        CREATE_SERVICE,
        Map.of(
            "service", service,
            "database", database(service),
            "owner_password", passwords.owner(),
            "login_password", passwords.login()));
  }

  public static String database(String service) {
    return "erp_" + service;
  }

  public static String owner(String service) {
    return service + "_owner";
  }

  public static String login(String service) {
    return service + "_login";
  }

  private void run(SqlScript script, Map<String, String> variables) {
    // One bootstrap at a time per server: roles are shared, and two changes of one row would fail.
    try (var guard = server.connect("postgres");
        var statement = guard.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtext('erp.bootstrap'))");
      script.run(server::connect, "postgres", variables);
    } catch (SQLException e) {
      throw new EmbeddedServerException(
          "Cannot set up the databases on %s: %s".formatted(server, e.getMessage()), e);
    }
  }
}
