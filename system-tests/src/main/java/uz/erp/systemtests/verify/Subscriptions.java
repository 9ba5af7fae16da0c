package uz.erp.systemtests.verify;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.suite.Suite;

/**
 * Which service subscribes to which event types, as {@code @Handles} in its sources says; other
 * types leave no trace.
 */
public final class Subscriptions {

  private static final String TOPICS =
      "platform/core/src/main/resources/META-INF/erp-event-types.properties";
  private static final Pattern HANDLER = Pattern.compile("@Handles\\(([^)]*)\\)");
  private static final Pattern TYPE = Pattern.compile("\"([a-z.-]+\\.v\\d+)\"");

  private static final Map<String, String> TOPIC_OF = topics();
  private static final Map<String, Set<String>> TYPES = types();

  private Subscriptions() {}

  /** The services that read topics. */
  static List<String> consumers() {
    return Parts.READERS;
  }

  static Set<String> typesOf(String service) {
    return TYPES.getOrDefault(service, Set.of());
  }

  /**
   * @return empty for a type that the suite does not know
   */
  static String topicOf(String type) {
    return TOPIC_OF.getOrDefault(type, "");
  }

  /** Whether a record on that topic reaches the service at all, whatever it is. */
  public static boolean reads(String service, String topic) {
    return typesOf(service).stream().anyMatch(type -> topicOf(type).equals(topic));
  }

  public static boolean has(String service, String type) {
    return typesOf(service).contains(type);
  }

  /** One bit for each service. */
  static int bit(String service) {
    return 1 << Parts.SERVICES.indexOf(service);
  }

  private static Map<String, String> topics() {
    Properties lines = new Properties();
    try (Reader file = Files.newBufferedReader(Suite.root().resolve(TOPICS))) {
      lines.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> topics = new TreeMap<>();
    lines.stringPropertyNames().forEach(type -> topics.put(type, lines.getProperty(type)));
    return topics;
  }

  private static Map<String, Set<String>> types() {
    Map<String, Set<String>> types = new TreeMap<>();
    for (String service : Parts.READERS) {
      types.put(service, typesIn(Suite.root().resolve(service + "-service/src/main/java")));
    }
    return types;
  }

  private static Set<String> typesIn(Path sources) {
    Set<String> types = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher handler = HANDLER.matcher(Files.readString(file));
        while (handler.find()) {
          List<String> named =
              TYPE.matcher(handler.group(1)).results().map(found -> found.group(1)).toList();
          if (named.isEmpty()) {
            throw new IllegalStateException(file + ": write the types of @Handles as texts");
          }
          types.addAll(named);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return types;
  }
}
