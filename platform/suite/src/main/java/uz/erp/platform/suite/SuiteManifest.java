package uz.erp.platform.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code suite.yaml} says: which services there are and how they are connected.
 *
 * @param services in the order of the file
 */
public record SuiteManifest(List<ServiceEntry> services) {

  /** Name of the file, in the repository as on the class path. */
  public static final String FILE = "suite.yaml";

  /** The service that the gateway calls: tokens are exchanged there. */
  private static final String CALLED_BY_GATEWAY = "auth";

  public SuiteManifest {
    services = List.copyOf(services);
    requireOneOfEach(services.stream().map(ServiceEntry::name), "name");
    requireOneOfEach(services.stream().map(entry -> "" + entry.port()), "port");
    requireOneOfEach(services.stream().map(ServiceEntry::api), "api");
    Set<String> names = services.stream().map(ServiceEntry::name).collect(Collectors.toSet());
    Set<String> topics = topics(services).collect(Collectors.toSet());
    for (ServiceEntry service : services) {
      requireKnown(names, service.calls(), service, "calls");
      requireKnown(topics, service.consumes(), service, "consumes");
    }
  }

  /** That of the build this class belongs to. */
  public static SuiteManifest load() {
    try (InputStream file = SuiteManifest.class.getResourceAsStream("/" + FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return ManifestReader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That of the repository with this top folder. */
  public static SuiteManifest of(Path root) {
    try (InputStream file = Files.newInputStream(root.resolve(FILE))) {
      return ManifestReader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Short names, in the order of the file. */
  public List<String> names() {
    return services.stream().map(ServiceEntry::name).toList();
  }

  /**
   * @throws IllegalArgumentException when there is no service of that short name
   */
  public ServiceEntry service(String name) {
    return services.stream()
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no service " + name));
  }

  /** All topics of the suite, by their owners. */
  public List<String> topics() {
    return topics(services).toList();
  }

  /** Services with an {@code /internal} that the gateway or another service calls. */
  public List<ServiceEntry> called() {
    Set<String> called = new HashSet<>(Set.of(CALLED_BY_GATEWAY));
    services.forEach(service -> called.addAll(service.calls()));
    return services.stream().filter(service -> called.contains(service.name())).toList();
  }

  private static Stream<String> topics(List<ServiceEntry> services) {
    return services.stream().flatMap(service -> service.publishes().stream());
  }

  private static void requireOneOfEach(Stream<String> values, String field) {
    Set<String> seen = new HashSet<>();
    values
        .filter(value -> !seen.add(value))
        .findFirst()
        .ifPresent(
            value -> {
              throw new IllegalArgumentException(
                  "suite.yaml: two services with the " + field + " " + value);
            });
  }

  private static void requireKnown(
      Set<String> known, List<String> named, ServiceEntry service, String field) {
    for (String name : named) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "suite.yaml, service " + service.name() + ": " + field + " names unknown " + name);
      }
    }
  }
}
