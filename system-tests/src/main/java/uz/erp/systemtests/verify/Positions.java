package uz.erp.systemtests.verify;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * The offset that each service has committed for each partition: what lies before it is applied,
 * else it was lost.
 *
 * @param read by service
 */
record Positions(Map<String, Map<TopicPartition, Long>> read) {

  boolean hasRead(String service, TopicPartition partition, long offset) {
    return offset < read.getOrDefault(service, Map.of()).getOrDefault(partition, 0L);
  }

  /** The services that have not read everything up to these ends, with how much is left. */
  Map<String, Long> behind(Map<TopicPartition, Long> ends) {
    Map<String, Long> behind = new TreeMap<>();
    for (String service : Subscriptions.consumers()) {
      Map<TopicPartition, Long> own = read.getOrDefault(service, Map.of());
      long left =
          ends.entrySet().stream()
              .filter(end -> Subscriptions.reads(service, end.getKey().topic()))
              .mapToLong(end -> Math.max(0, end.getValue() - own.getOrDefault(end.getKey(), 0L)))
              .sum();
      if (left > 0) {
        behind.put(service, left);
      }
    }
    return behind;
  }
}
