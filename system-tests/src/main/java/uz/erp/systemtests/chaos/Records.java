package uz.erp.systemtests.chaos;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.client.Store;

/** Writes records to topics that do not belong there, or are there already. */
final class Records {

  /** Those that others act on. */
  static final List<String> TOPICS =
      List.of(
          "sales.sale",
          "catalog.product",
          "catalog.stock",
          "customer.customer",
          "auth.employee",
          "sales.session",
          "auth.store");

  private static final int EACH = 12;

  private final SuiteTopics topics;
  private final List<Store> stores;
  private final Map<String, InjectedRecord> allInjected = new ConcurrentHashMap<>();

  Records(SuiteTopics topics, List<Store> stores) {
    this.topics = topics;
    this.stores = stores;
  }

  /** Whether there was a record to derive a bad one from. */
  boolean poison(RecordInjector poison, String topic) {
    Optional<ObjectNode> event = ownEvents(topic).stream().map(this::tree).findAny();
    if (event.isEmpty()) {
      return false;
    }
    ObjectNode tree = event.get();
    tree.put("id", UUID.randomUUID().toString());
    if (poison == RecordInjector.FOREIGN_SCHEMA) {
      Optional<String> other = otherSchema(tree.path("tenantkey").asString());
      if (other.isEmpty()) {
        return false;
      }
      tree.put("tenantschema", other.get());
    }
    String type = tree.path("type").asString();
    InjectedRecord injected =
        new InjectedRecord(RecordInjector.KEY + UUID.randomUUID(), poison, topic, type, false);
    // it may be stored even without an acknowledgement
    allInjected.put(injected.key(), injected);
    topics.send(topic, List.of(Map.entry(injected.key(), poison.of(tree))));
    allInjected.put(injected.key(), injected.written());
    return true;
  }

  /** All injected records of this run. */
  List<InjectedRecord> allInjected() {
    return List.copyOf(allInjected.values());
  }

  /** Sends again what was sent last, as it is; whether there was anything. */
  boolean repeat(String topic, boolean reversed) {
    List<Map.Entry<String, String>> records =
        ownEvents(topic).stream()
            .map(record -> Map.entry(record.key(), record.value()))
            .collect(Collectors.toList());
    topics.send(topic, reversed ? records.reversed() : records);
    return !records.isEmpty();
  }

  /** Only of stores of this run: other stores' data is not touched. */
  private List<ConsumerRecord<String, String>> ownEvents(String topic) {
    return topics.last(topic, EACH).stream()
        .filter(record -> record.key() != null && record.value() != null)
        .filter(
            record ->
                stores.stream().anyMatch(store -> record.key().startsWith(store.tenantKey() + ":")))
        .toList();
  }

  private ObjectNode tree(ConsumerRecord<String, String> record) {
    try {
      return (ObjectNode) Json.read(record.value().getBytes(StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw new IllegalStateException("no event under " + record.key(), e);
    }
  }

  private Optional<String> otherSchema(String key) {
    return stores.stream().filter(s -> !s.tenantKey().equals(key)).map(Store::schema).findFirst();
  }
}
