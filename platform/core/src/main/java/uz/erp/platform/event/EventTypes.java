package uz.erp.platform.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The topic that each type of event is published on: a type is on one topic. Read from every {@code
 * META-INF/erp-event-types.properties} of the class path; the platform's holds those of the suite.
 */
public final class EventTypes {

  private static final String RESOURCE = "META-INF/erp-event-types.properties";

  private final Map<String, String> topics;

  private EventTypes(Map<String, String> topics) {
    this.topics = Collections.unmodifiableMap(topics);
  }

  /**
   * Those of this class path.
   *
   * @throws IllegalStateException when two files put one type on different topics
   */
  public static EventTypes load() {
    Map<String, String> topics = new TreeMap<>();
    try {
      ClassLoader loader = EventTypes.class.getClassLoader();
      for (URL file : Collections.list(loader.getResources(RESOURCE))) {
        Properties lines = new Properties();
        try (InputStream stream = file.openStream()) {
          lines.load(stream);
        }
        for (String type : lines.stringPropertyNames()) {
          String topic = lines.getProperty(type).strip();
          String other = topics.putIfAbsent(type, topic);
          if (other != null && !other.equals(topic)) {
            throw new IllegalStateException(type + " is on " + other + " and on " + topic);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EventTypes(topics);
  }

  /** All types, such as {@code sales.sale-completed.v1}. */
  public Set<String> all() {
    return topics.keySet();
  }

  /**
   * Such as {@code sales.sale} for {@code sales.sale-completed.v1}.
   *
   * @throws IllegalArgumentException when there is no such type
   */
  public String topicOf(String type) {
    String topic = topics.get(type);
    if (topic == null) {
      throw new IllegalArgumentException(
          "unknown event type " + type + ": it is in no " + RESOURCE + " of the class path");
    }
    return topic;
  }
}
