package uz.erp.platform.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import uz.erp.platform.embedded.DatabaseBootstrap;
import uz.erp.platform.embedded.EmbeddedKafka;
import uz.erp.platform.embedded.EmbeddedPostgres;
import uz.erp.platform.embedded.PostgresServer;
import uz.erp.platform.embedded.ServicePasswords;

/**
 * The PostgreSQL and the Kafka of this test JVM, started once: containers where a Docker engine
 * answers and has their images or can get them, else the embedded ones. {@code
 * ERP_TEST_BACKENDS=containers|embedded} decides otherwise.
 */
public final class Backends {

  private static final String SWITCH = "ERP_TEST_BACKENDS";
  private static final String POSTGRES_IMAGE = "postgres:18";
  private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
  private static final boolean CONTAINERS = chooseContainers();
  private static final Map<String, PostgresServer> READY = new ConcurrentHashMap<>();

  private Backends() {}

  /** The server, once the service's database and roles are there. */
  static PostgresServer postgresFor(String service) {
    return READY.computeIfAbsent(
        service,
        name -> {
          DatabaseBootstrap bootstrap = new DatabaseBootstrap(Postgres.SERVER);
          bootstrap.prepareServer();
          bootstrap.createService(name, passwords());
          return Postgres.SERVER;
        });
  }

  /** Known to everybody; nothing but test data is behind them. */
  static ServicePasswords passwords() {
    return new ServicePasswords("owner-of-test-data", "login-of-test-data");
  }

  /** A connection as the service's owner role, to prepare what the service itself could not. */
  public static Connection asOwner(String service) throws SQLException {
    return DriverManager.getConnection(
        postgresFor(service).jdbcUrl(DatabaseBootstrap.database(service)),
        DatabaseBootstrap.owner(service),
        passwords().owner());
  }

  /** The broker's bootstrap servers. */
  public static String kafka() {
    return Kafka.BOOTSTRAP;
  }

  private static boolean chooseContainers() {
    String asked = System.getenv(SWITCH);
    boolean containers =
        asked == null
            ? DockerEngine.provides(List.of(POSTGRES_IMAGE, KAFKA_IMAGE))
            : asked.equals("containers");
    System.out.println(
        "Test backends: "
            + (containers ? "containers" : "embedded")
            + (asked == null
                ? " (found by looking for Docker)"
                : " (asked for by " + SWITCH + ")"));
    return containers;
  }

  /** Started when first asked for. */
  private static final class Postgres {
    static final PostgresServer SERVER = CONTAINERS ? container() : embedded();

    @SuppressWarnings("resource") // lives as long as the JVM
    private static PostgresServer container() {
      PostgreSQLContainer container =
          new PostgreSQLContainer(POSTGRES_IMAGE)
              .withCommand("postgres", "-c", "shared_preload_libraries=pg_stat_statements");
      container.start();
      return new PostgresServer(
          container.getHost(),
          container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
          container.getUsername(),
          container.getPassword());
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static PostgresServer embedded() {
      return EmbeddedPostgres.temporary().server();
    }
  }

  /** Started when first asked for. */
  private static final class Kafka {
    static final String BOOTSTRAP = CONTAINERS ? container() : embedded();

    @SuppressWarnings("resource") // lives as long as the JVM
    private static String container() {
      KafkaContainer container = new KafkaContainer(KAFKA_IMAGE);
      container.start();
      return container.getBootstrapServers();
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static String embedded() {
      return EmbeddedKafka.temporary().bootstrapServers();
    }
  }
}
