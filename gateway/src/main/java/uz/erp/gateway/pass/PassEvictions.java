package uz.erp.gateway.pass;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.event.MalformedEventException;

/**
 * Drops passes when auth-service says that an employee, an API key or a store changed. Those of a
 * key are not known by its id, so all of its store go: keys change seldom. Every gateway reads
 * every event, from now on, and commits nothing; what may have been said while it did not listen is
 * made good by dropping all passes each time it starts to.
 */
final class PassEvictions implements ConsumerAwareRebalanceListener {

  static final String STORES = "auth.store";
  static final String EMPLOYEES = "auth.employee";
  static final String API_KEYS = "auth.api-key";

  private static final Logger log = LoggerFactory.getLogger(PassEvictions.class);

  private final Passes passes;
  private final EventCodec codec = new EventCodec();
  private volatile int partitions;

  PassEvictions(Passes passes) {
    this.passes = passes;
  }

  /** How many partitions are listened to; none means that only a pass's own end evicts it. */
  int partitions() {
    return partitions;
  }

  @KafkaListener(
      id = "pass-evictions",
      idIsGroup = false,
      topics = {STORES, EMPLOYEES, API_KEYS})
  void on(ConsumerRecord<String, String> message) {
    try {
      evict(codec.read(message.value()), message.topic());
    } catch (MalformedEventException e) {
      log.warn(
          "dropping all passes: unreadable event at {}-{}@{}",
          message.topic(),
          message.partition(),
          message.offset(),
          e);
      passes.evictAll();
    }
  }

  private void evict(CloudEvent event, String topic) {
    String userId = userOf(event);
    if (topic.equals(EMPLOYEES) && userId != null) {
      passes.evict(userId, event.tenantkey());
    } else {
      passes.evictStore(event.tenantkey());
    }
  }

  private static @Nullable String userOf(CloudEvent event) {
    var userId = event.data() == null ? null : event.data().get("user_id");
    return userId == null || userId.isNull() ? null : userId.asString();
  }

  /** First the end of each partition, then the drop: what comes in between is read. */
  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
    consumer.seekToEnd(assigned);
    assigned.forEach(consumer::position);
    passes.evictAll();
    partitions = consumer.assignment().size();
    log.info("listening for evictions on {}", assigned);
  }

  @Override
  public void onPartitionsRevokedBeforeCommit(
      Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
    partitions = 0;
  }

  @Override
  public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> lost) {
    partitions = 0;
  }
}
