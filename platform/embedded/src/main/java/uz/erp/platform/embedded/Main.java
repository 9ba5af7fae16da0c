package uz.erp.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts a durable PostgreSQL and makes the databases of the services, for {@code ./erp up}.
 *
 * <p>Prints the server's pid. Kafka has a process of its own, see {@link KafkaNode}.
 */
public final class Main {

  private static final String USAGE =
      "usage: --home DIR --port N --log FILE --secrets DIR --services a,b,c [--tls on]";

  private Main() {}

  /**
   * The folder of secrets holds a file {@code <service>_owner} and a file {@code <service>_login}
   * for every service, each with one password.
   */
  public static void main(String[] arguments) {
    try {
      var options = options(arguments);
      var secrets = Path.of(option(options, "secrets"));
      var postgres =
          EmbeddedPostgres.start(
              Path.of(option(options, "home")),
              Integer.parseInt(option(options, "port")),
              Durability.DURABLE,
              Path.of(option(options, "log")),
              null,
              "on".equals(options.get("tls"))
                  ? ServerCertificate.in(secrets.resolve("tls"))
                  : null);
      var bootstrap = new DatabaseBootstrap(postgres.server());
      for (var service : List.of(option(options, "services").split(","))) {
        bootstrap.createService(service, passwords(secrets, service));
      }
      System.out.println(postgres.pid().orElseThrow());
    } catch (EmbeddedServerException | IllegalArgumentException | IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static Map<String, String> options(String[] arguments) {
    var options = new HashMap<String, String>();
    for (var i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
        throw new IllegalArgumentException(USAGE);
      }
      options.put(arguments[i].substring(2), arguments[i + 1]);
    }
    return options;
  }

  private static String option(Map<String, String> options, String name) {
    var value = options.get(name);
    if (value == null) {
      throw new IllegalArgumentException(USAGE);
    }
    return value;
  }

  private static ServicePasswords passwords(Path secrets, String service) throws IOException {
    return new ServicePasswords(
        Files.readString(secrets.resolve(DatabaseBootstrap.owner(service))).strip(),
        Files.readString(secrets.resolve(DatabaseBootstrap.login(service))).strip());
  }
}
