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
import uz.erp.gateway.access.EndedSignIns;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.event.MalformedEventException;

/**
 * Drops passes when auth-service says that an employee, an API key or a store changed, or that a
 * sign-in ended; of that one the user tokens are refused from then on as well. Those of a key are
 * not known by its id, so all of its store go: keys change seldom. Every gateway reads every event,
 * from now on, and commits nothing; what may have been said while it did not listen is made good by
 * dropping all passes each time it starts to.
 */
final class PassEvictions implements ConsumerAwareRebalanceListener {

  static final String STORES = "auth.store";
  static final String EMPLOYEES = "auth.employee";
  static final String API_KEYS = "auth.api-key";

  private static final Logger log = LoggerFactory.getLogger(PassEvictions.class);

  private static final String SIGNED_OUT = "auth.employee-signed-out.v1";

  private final Passes passes;
  private final EndedSignIns ended;
  private final EventCodec codec = new EventCodec();
  private volatile int partitions;

  PassEvictions(Passes passes, EndedSignIns ended) {
    this.passes = passes;
    this.ended = ended;
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
    String signIn = SIGNED_OUT.equals(event.type()) ? text(event, "sign_in") : null;
    String userId = text(event, "user_id");
    if (signIn != null) {
      ended.add(signIn);
      passes.evictSignIn(signIn);
    } else if (topic.equals(EMPLOYEES) && userId != null) {
      passes.evict(userId, event.tenantkey());
    } else {
      passes.evictStore(event.tenantkey());
    }
  }

  private static @Nullable String text(CloudEvent event, String field) {
    var value = event.data() == null ? null : event.data().get(field);
    return value == null || value.isNull() ? null : value.asString();
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
