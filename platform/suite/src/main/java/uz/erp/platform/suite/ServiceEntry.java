package uz.erp.platform.suite;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * One service of the suite. Everything that is not a component follows from the name.
 *
 * @param name short, such as {@code sales}
 * @param port of its API; operators are answered on the management port, 1000 higher
 * @param api first folder of its paths: {@code sales} for {@code /api/sales/**}
 * @param streams paths below the API folder that answer with a stream of events
 * @param publishes topics that it alone writes
 * @param consumes topics that its consumer group reads
 * @param calls services whose {@code /internal} it calls, by short name
 * @param secrets of its own: name of the environment variable, name of the file in {@code
 *     .erp/secrets}
 * @param uploads whether it takes files, which need a disk while they are read
 * @param egress whether it calls addresses outside the suite
 * @param replicas the most instances that an autoscaler starts
 */
public record ServiceEntry(
    String name,
    int port,
    String api,
    List<String> streams,
    List<String> publishes,
    List<String> consumes,
    List<String> calls,
    SortedMap<String, String> secrets,
    boolean uploads,
    boolean egress,
    int replicas) {

  private static final Pattern NAME = Pattern.compile("[a-z]{2,20}");
  private static final int MANAGEMENT = 1000;

  public ServiceEntry {
    require(NAME.matcher(name).matches(), name, "a name is 2 to 20 small letters");
    require(port >= 1024 && port + MANAGEMENT <= 65_535, name, "port must be 1024 to 64535");
    require(api.matches("[a-z]+(-[a-z]+)*"), name, "api must be one folder");
    require(replicas >= 1, name, "replicas must be at least 1");
    for (String topic : publishes) {
      require(topic.startsWith(name + "."), name, "it cannot own the topic " + topic);
    }
  }

  private static void require(boolean holds, String name, String fault) {
    if (!holds) {
      throw new IllegalArgumentException("suite.yaml, service " + name + ": " + fault);
    }
  }

  /** Folder, artifact, application, image, deployment and consumer group. */
  public String artifact() {
    return name + "-service";
  }

  /** Where operators are answered. */
  public int managementPort() {
    return port + MANAGEMENT;
  }

  /** Its PostgreSQL database. */
  public String database() {
    return "erp_" + name;
  }

  /** The Java package of everything in it. */
  public String basePackage() {
    return "uz.erp." + name;
  }

  /** The pattern of all paths that are its. */
  public String apiPattern() {
    return "/api/" + api + "/**";
  }

  /** Where the gateway serves its OpenAPI document. */
  public String documentPath() {
    return "/v3/api-docs/" + name;
  }

  /** As it begins the names of its environment variables: {@code ERP_SALES_}. */
  public String environmentPrefix() {
    return "ERP_" + name.toUpperCase(Locale.ROOT) + "_";
  }
}
