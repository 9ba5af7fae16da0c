package uz.erp.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.context.ContextConfiguration;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;
import uz.erp.sample.SampleApplication;

/** Against PostgreSQL and Kafka; time passes by dating rows back. */
@ServiceIT
@ContextConfiguration(classes = SampleApplication.class)
class InboxPruningIT {

  private static final String TOPIC = "sample.note";
  private static final String TYPE = "sample.note-written.v1";
  private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(40));

  @Autowired private TestStores stores;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private InboxPruning pruning;
  @Autowired private InboxMarks marks;
  @Autowired private EventConsumer consumer;
  @Autowired private KafkaAdmin kafka;
  @Autowired private ConsumerFactory<String, String> consumers;
  private ConsumerGroup group;
  private TestStore store;

  @BeforeEach
  void openStore() {
    store = stores.open("pruned");
    group =
        new ConsumerGroup(
            kafka.getConfigurationProperties(),
            String.valueOf(consumers.getConfigurationProperties().get("group.id")));
    jdbc.sql("delete from shared.inbox_snapshot").update();
  }

  @AfterEach
  void forgetMarks() {
    jdbc.sql("delete from shared.inbox_snapshot").update();
    if (!consumer.isRunning()) {
      consumer.start();
    }
  }

  @Test
  void whatWasPrunedHasNoEffectWhenItIsDeliveredAgain() throws Exception {
    events.send(TOPIC, old("1", "once"));
    events.send(TOPIC, old("2", "only"));
    eventually(() -> assertThat(consumed()).containsExactlyInAnyOrder("once", "only"));
    pruneAll();
    assertThat(inbox()).isEmpty();

    redeliverAll();
    events.send(TOPIC, event("1", Instant.now(), "after"));

    eventually(() -> assertThat(consumed()).contains("after"));
    assertThat(consumed()).containsExactlyInAnyOrder("once", "only", "after");
    assertThat(inbox()).hasSize(1);
  }

  /** What the test before would see if the marks did nothing. */
  @Test
  void withoutAMarkAPrunedEventWouldBeAppliedAgain() throws Exception {
    events.send(TOPIC, old("1", "twice"));
    eventually(() -> assertThat(consumed()).containsExactly("twice"));
    pruneAll();
    jdbc.sql("delete from shared.inbox_snapshot").update();

    redeliverAll();

    eventually(() -> assertThat(consumed()).containsExactly("twice", "twice"));
  }

  /** As after a kill between the commit of the effect and that of the offset. */
  @Test
  void whatIsAppliedButNotCommittedIsNotPruned() throws Exception {
    events.send(TOPIC, old("1", "first"));
    eventually(() -> assertThat(consumed()).containsExactly("first"));
    settled();
    consumer.stop();
    CloudEvent uncommitted = old("1", "applied before the kill");
    events.send(TOPIC, uncommitted);
    inStore("insert into inbox (event_id) values ('" + uncommitted.id() + "')");

    pruneAll();

    assertThat(inbox()).contains(uncommitted.id());
    consumer.start();
    events.send(TOPIC, event("1", Instant.now(), "next"));
    eventually(() -> assertThat(consumed()).containsExactly("first", "next"));
  }

  @Test
  void anOldEventThatIsPublishedLateIsApplied() throws Exception {
    events.send(TOPIC, old("1", "early"));
    eventually(() -> assertThat(consumed()).containsExactly("early"));
    pruneAll();

    events.send(TOPIC, old("2", "stuck in the outbox for weeks"));

    eventually(
        () -> assertThat(consumed()).containsExactly("early", "stuck in the outbox for weeks"));
  }

  /** A service that handles a type since an update reads its past by delivering it again. */
  @Test
  void aMarkSaysNothingAboutATypeThatWasNotHandledThen() throws Exception {
    events.send(TOPIC, old("1", "past"));
    eventually(() -> assertThat(consumed()).containsExactly("past"));
    pruneAll();
    jdbc.sql("update shared.inbox_snapshot set types = '{sample.other.v1}'").update();

    redeliverAll();

    eventually(() -> assertThat(consumed()).containsExactly("past", "past"));
  }

  @Test
  void aTopicMadeAnewLosesItsPositions() throws Exception {
    pruning.takeSnapshot();
    assertThat(positions()).isPositive();
    jdbc.sql("update shared.inbox_snapshot_position set topic_id = 'another'").update();

    pruning.settleSnapshots();

    assertThat(positions()).isZero();
  }

  @Test
  void aStoreWithADeadLetterIsLeftAlone() throws Exception {
    events.send(TOPIC, old("1", "kept"));
    events.send(TOPIC, old("bad", "poison"));
    eventually(() -> assertThat(consumed()).containsExactly("kept"));
    eventually(
        () ->
            assertThat(
                    jdbc.sql("select count(*) from shared.parked_event where event_key = ?")
                        .param(store.key() + ":bad")
                        .query(Long.class)
                        .single())
                .isOne());

    pruneAll();

    assertThat(inbox()).hasSize(1);
    jdbc.sql("delete from shared.parked_event where event_key = ?")
        .param(store.key() + ":bad")
        .update();
  }

  @Test
  void youngIdsAreKept() throws Exception {
    events.send(TOPIC, old("1", "young"));
    eventually(() -> assertThat(consumed()).containsExactly("young"));
    settled();
    pruning.takeSnapshot();
    pruning.settleSnapshots();

    pruning.prune();

    assertThat(inbox()).hasSize(1);
    assertThat(
            jdbc.sql("select active_since from shared.inbox_snapshot")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list())
        .containsExactly("null");
  }

  /** Lets a month go by: ids, snapshot and mark are older then, and every instance knows. */
  private void pruneAll() throws Exception {
    if (consumer.isRunning()) {
      settled();
    }
    pruning.takeSnapshot();
    pruning.settleSnapshots();
    inStore("update inbox set processed_at = now() - interval '35 days'");
    jdbc.sql("update shared.inbox_snapshot set taken_at = now() - interval '30 days'").update();
    pruning.settleSnapshots();
    jdbc.sql(
            """
            update shared.inbox_snapshot set active_since = now() - interval '2 hours'
            where active_since is not null""")
        .update();
    marks.reload();
    pruning.prune();
  }

  /** All that the topic holds is committed. */
  private void settled() {
    eventually(
        () -> {
          Map<TopicPartition, Long> committed = group.committed();
          assertThat(group.ends(List.of(TOPIC)))
              .allMatch(end -> committed.getOrDefault(end.partition(), 0L) >= end.end());
        });
  }

  /** As {@code ./erp replay} does. */
  private void redeliverAll() throws Exception {
    consumer.stop();
    Map<TopicPartition, OffsetAndMetadata> beginnings = new HashMap<>();
    group
        .ends(List.of(TOPIC))
        .forEach(end -> beginnings.put(end.partition(), new OffsetAndMetadata(0)));
    try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
      eventually(
          () ->
              admin
                  .alterConsumerGroupOffsets(
                      String.valueOf(consumers.getConfigurationProperties().get("group.id")),
                      beginnings)
                  .all()
                  .get());
    }
    consumer.start();
  }

  private CloudEvent old(String subject, String text) {
    return event(subject, LONG_AGO, text);
  }

  private CloudEvent event(String subject, Instant time, String text) {
    CloudEvent now = events.event(store, TYPE, subject, 1, "{\"text\":\"" + text + "\"}");
    return new CloudEvent(
        now.specversion(),
        now.id(),
        now.source(),
        now.type(),
        now.subject(),
        time,
        now.datacontenttype(),
        now.tenantkey(),
        now.tenantschema(),
        now.tenantzone(),
        now.tenantcurrency(),
        now.tenantlanguage(),
        now.aggregateversion(),
        now.traceparent(),
        now.data());
  }

  private List<String> consumed() {
    return TenantScope.call(
        store.tenant(),
        () -> jdbc.sql("select text from heard order by id").query(String.class).list());
  }

  private List<UUID> inbox() {
    return TenantScope.call(
        store.tenant(), () -> jdbc.sql("select event_id from inbox").query(UUID.class).list());
  }

  private void inStore(String sql) {
    TenantScope.run(store.tenant(), () -> jdbc.sql(sql).update());
  }

  private long positions() {
    return jdbc.sql("select count(*) from shared.inbox_snapshot_position where topic = ?")
        .param(TOPIC)
        .query(Long.class)
        .single();
  }
}
