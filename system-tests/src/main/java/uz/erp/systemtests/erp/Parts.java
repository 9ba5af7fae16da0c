package uz.erp.systemtests.erp;

import java.util.List;
import java.util.stream.Stream;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.platform.suite.SuiteManifest;

/** The processes of a suite by the names that {@code ./erp} knows. */
public final class Parts {

  /** What suite.yaml says. */
  public static final SuiteManifest MANIFEST = SuiteManifest.load();

  /** Those with a database. */
  public static final List<String> SERVICES = MANIFEST.names();

  /** Those that keep what they consume of events; a gateway reads them anew at each start. */
  public static final List<String> READERS =
      MANIFEST.services().stream()
          .filter(service -> !service.consumes().isEmpty())
          .map(ServiceEntry::name)
          .toList();

  /** Those of ours, in the order they start in. */
  public static final List<String> APPLICATIONS = between("discovery", "gateway");

  /** All of them, in the order they start in. */
  public static final List<String> ALL =
      Stream.concat(Stream.of("postgres", "kafka"), APPLICATIONS.stream()).toList();

  private Parts() {}

  private static List<String> between(String first, String last) {
    return Stream.of(List.of(first), SERVICES, List.of(last)).flatMap(List::stream).toList();
  }

  /** The services but these. */
  public static List<String> servicesBut(String... others) {
    return SERVICES.stream().filter(service -> !List.of(others).contains(service)).toList();
  }
}
