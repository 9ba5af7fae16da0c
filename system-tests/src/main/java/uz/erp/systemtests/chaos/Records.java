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

/** Puts records on topics that should not be there, or are there already. */
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

  private final Bus bus;
  private final List<Store> stores;
  private final Map<String, Brew> brews = new ConcurrentHashMap<>();

  Records(Bus bus, List<Store> stores) {
    this.bus = bus;
    this.stores = stores;
  }

  /** Whether there was anything to make poison of. */
  boolean poison(Poison poison, String topic) {
    Optional<ObjectNode> event = ownEvents(topic).stream().map(this::tree).findAny();
    if (event.isEmpty()) {
      return false;
    }
    ObjectNode tree = event.get();
    tree.put("id", UUID.randomUUID().toString());
    if (poison == Poison.FOREIGN_SCHEMA) {
      Optional<String> other = otherSchema(tree.path("tenantkey").asString());
      if (other.isEmpty()) {
        return false;
      }
      tree.put("tenantschema", other.get());
    }
    String type = tree.path("type").asString();
    Brew brew = new Brew(Poison.KEY + UUID.randomUUID(), poison, topic, type, false);
    // also when nobody says so, it may get there
    brews.put(brew.key(), brew);
    bus.send(topic, List.of(Map.entry(brew.key(), poison.of(tree))));
    brews.put(brew.key(), brew.written());
    return true;
  }

  /** All poison of this run. */
  List<Brew> brews() {
    return List.copyOf(brews.values());
  }

  /** Sends again what was sent last, as it is; whether there was anything. */
  boolean repeat(String topic, boolean reversed) {
    List<Map.Entry<String, String>> records =
        ownEvents(topic).stream()
            .map(record -> Map.entry(record.key(), record.value()))
            .collect(Collectors.toList());
    bus.send(topic, reversed ? records.reversed() : records);
    return !records.isEmpty();
  }

  /** Only of stores of this run: nobody else's trade is touched. */
  private List<ConsumerRecord<String, String>> ownEvents(String topic) {
    return bus.last(topic, EACH).stream()
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
