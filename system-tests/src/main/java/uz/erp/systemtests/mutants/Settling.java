package uz.erp.systemtests.mutants;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.erp.Parts;

/** Waits until nothing is on its way any more: outboxes empty, topics read, nothing parked. */
final class Settling {

  private static final Duration BOUND = Duration.ofSeconds(60);

  private final Ground ground;
  private final List<String> tenantKeys;

  private Settling(Ground ground, List<String> tenantKeys) {
    this.ground = ground;
    this.tenantKeys = tenantKeys;
  }

  /** What of these stores is still on its way in the end; events parked for good are. */
  static List<String> await(Ground ground, List<String> tenantKeys) {
    Settling settling = new Settling(ground, tenantKeys);
    return Eventually.last(BOUND, settling::open, List::isEmpty);
  }

  private List<String> open() {
    List<String> open = new ArrayList<>();
    for (String service : Parts.SERVICES) {
      Rows rows = new Rows(ground, service);
      count(
          open,
          service + ": events in the outbox",
          rows.count("select count(*) from shared.outbox"));
      if (!service.equals("auth")) {
        count(
            open,
            service + ": parked events",
            rows.count(
                "select count(*) from shared.parked_event where split_part(event_key, ':', 1) = any(?)",
                (Object) tenantKeys.toArray(String[]::new)));
      }
    }
    if (open.isEmpty()) {
      open.addAll(unread());
    }
    return open;
  }

  private static void count(List<String> open, String what, long count) {
    if (count > 0) {
      open.add(count + " " + what);
    }
  }

  private List<String> unread() {
    List<String> open = new ArrayList<>();
    try (Admin admin =
        Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ground.kafka()))) {
      for (String service : Parts.READERS) {
        unread(admin, service + "-service", open);
      }
      return open;
    } catch (ExecutionException e) {
      return List.of("Kafka does not answer: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void unread(Admin admin, String group, List<String> open)
      throws ExecutionException, InterruptedException {
    List<TopicPartition> assigned =
        admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
            .flatMap(description -> description.members().stream())
            .flatMap(Settling::partitions)
            .toList();
    if (assigned.isEmpty()) {
      open.add(group + " reads nothing");
      return;
    }
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    assigned.forEach(partition -> ends.put(partition, OffsetSpec.latest()));
    var last = admin.listOffsets(ends).all().get();
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    long lag =
        last.entrySet().stream()
            .mapToLong(end -> end.getValue().offset() - read(read.get(end.getKey())))
            .sum();
    count(open, group + ": unread events", lag);
  }

  private static long read(@Nullable OffsetAndMetadata done) {
    return done == null ? 0 : done.offset();
  }

  private static Stream<TopicPartition> partitions(MemberDescription member) {
    return member.assignment().topicPartitions().stream();
  }
}
