package uz.erp.platform.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What Kafka knows about the topics of a consumer group and how far it has committed them. */
final class ConsumerGroup {

  private static final long PATIENCE_SECONDS = 10;

  private final Map<String, Object> adminConfig;
  private final String groupId;

  ConsumerGroup(Map<String, Object> adminConfig, String groupId) {
    this.adminConfig = adminConfig;
    this.groupId = groupId;
  }

  /**
   * A partition, as it was at one time.
   *
   * @param topicId which a topic that is made anew under its name does not share
   * @param end the offset that the next record will get
   */
  record Position(TopicPartition partition, String topicId, long end) {}

  /** The present ends of all partitions of those of these topics that there are. */
  Collection<Position> ends(Collection<String> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    try (Admin admin = Admin.create(adminConfig)) {
      Map<TopicPartition, String> topicIds = topicIds(admin, topics);
      Map<TopicPartition, ListOffsetsResultInfo> ends =
          admin
              .listOffsets(
                  topicIds.keySet().stream()
                      .collect(Collectors.toMap(Function.identity(), part -> OffsetSpec.latest())))
              .all()
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      List<Position> positions = new ArrayList<>();
      topicIds.forEach(
          (partition, topicId) -> {
            ListOffsetsResultInfo end = ends.get(partition);
            if (end != null) {
              positions.add(new Position(partition, topicId, end.offset()));
            }
          });
      return positions;
    }
  }

  private static Map<TopicPartition, String> topicIds(Admin admin, Collection<String> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, String> topicIds = new HashMap<>();
    for (KafkaFuture<TopicDescription> each :
        admin.describeTopics(topics).topicNameValues().values()) {
      try {
        TopicDescription topic = each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        topic
            .partitions()
            .forEach(
                part ->
                    topicIds.put(
                        new TopicPartition(topic.name(), part.partition()),
                        topic.topicId().toString()));
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
      }
    }
    return topicIds;
  }

  /** The offsets the group has committed; partitions it has not are missing. */
  Map<TopicPartition, Long> committed()
      throws ExecutionException, InterruptedException, TimeoutException {
    try (Admin admin = Admin.create(adminConfig)) {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin
              .listConsumerGroupOffsets(groupId)
              .partitionsToOffsetAndMetadata()
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Map<TopicPartition, Long> committed = new HashMap<>();
      offsets.forEach(
          (partition, offset) -> {
            if (offset != null) {
              committed.put(partition, offset.offset());
            }
          });
      return committed;
    }
  }
}
