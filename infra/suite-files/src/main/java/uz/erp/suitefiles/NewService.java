package uz.erp.suitefiles;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.platform.suite.SuiteManifest;

/**
 * A service that is to be added, as templates of the skeleton speak of it.
 *
 * @param name short, such as {@code restaurant}
 * @param version of the suite
 * @param migration version of its first migration
 */
record NewService(String name, int port, String version, String migration) {

  /** Names with a meaning of their own: parts, principals, databases, folders. */
  private static final Set<String> TAKEN =
      Set.of(
          "admin",
          "discovery",
          "docs",
          "erp",
          "gateway",
          "infra",
          "internal",
          "kafka",
          "model",
          "operations",
          "platform",
          "postgres",
          "prometheus",
          "public",
          "shared",
          "suite",
          "system",
          "template",
          "tenant");

  /** Ports of the parts that are no services, and of PostgreSQL, Kafka and Prometheus. */
  private static final Set<Integer> PORTS_TAKEN =
      Set.of(3000, 8000, 8200, 9000, 9200, 8761, 9761, 9090, 15_432, 19_092, 19_093);

  /** A second instance on the same machine has ports that are higher by this. */
  private static final int SECOND_INSTANCE = 200;

  private static final DateTimeFormatter MIGRATION = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

  /**
   * @throws IllegalArgumentException when the suite cannot have such a service
   */
  static NewService of(SuiteManifest suite, String name, int port, String version) {
    ServiceEntry entry =
        new ServiceEntry(
            name,
            port,
            name,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new TreeMap<>(),
            new TreeMap<>(),
            false,
            false,
            1);
    if (TAKEN.contains(name) || SourceVersion.isKeyword(name)) {
      throw new IllegalArgumentException(name + " cannot be the name of a service: it is taken");
    }
    // refuses what two services may not share
    new SuiteManifest(Stream.concat(suite.services().stream(), Stream.of(entry)).toList());
    requireFree(suite, port);
    String now = ZonedDateTime.now(ZoneOffset.UTC).format(MIGRATION);
    return new NewService(name, port, version, now);
  }

  private static void requireFree(SuiteManifest suite, int port) {
    for (int mine : ports(port).toArray()) {
      if (PORTS_TAKEN.contains(mine)
          || suite.services().stream()
              .anyMatch(other -> ports(other.port()).anyMatch(its -> its == mine))) {
        throw new IllegalArgumentException(
            "port %d cannot be had: %d belongs to another part".formatted(port, mine));
      }
    }
  }

  private static IntStream ports(int port) {
    return IntStream.of(port, port + SECOND_INSTANCE).flatMap(api -> IntStream.of(api, api + 1000));
  }

  String artifact() {
    return name + "-service";
  }

  String api() {
    return name;
  }

  /** As it begins the names of Java classes. */
  String type() {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Its lines in the list of services. */
  String listed() {
    return "  %s:\n    port: %d\n".formatted(name, port);
  }
}
