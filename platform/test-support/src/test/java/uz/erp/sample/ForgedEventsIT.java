package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** What an attacker can do who writes SQL in one store's connection, past all of our Java. */
@ServiceIT
class ForgedEventsIT {

  private static final String TOPIC = "sample.note";
  private static final String TYPE = "sample.note-written.v1";
  private static final String AGGREGATE = "7";

  @Autowired private TestStores stores;
  @Autowired private TestEvents events;
  @Autowired private TenantSchemas schemas;
  @Autowired private JdbcClient jdbc;
  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;
  private final EventCodec codec = new EventCodec();
  private TestStore attacker;
  private TestStore victim;

  @BeforeEach
  void openStores() {
    attacker = stores.open("attacker");
    victim = stores.open("victim");
    schemas.ensure(attacker.tenant());
    schemas.ensure(victim.tenant());
  }

  private CloudEvent written(TestStore of, String text) {
    return events.event(of, TYPE, AGGREGATE, 1, "{\"text\":\"" + text + "\"}");
  }

  private void insert(String topic, String key, CloudEvent event, String json) {
    jdbc.sql(
            """
            insert into shared.outbox (event_id, topic, event_key, slot, event)
            values (?, ?, ?, ?, ?)""")
        .params(event.id(), topic, key, Math.floorMod(key.hashCode(), 8), json)
        .update();
  }

  private void append(TestStore to, String text) {
    TenantScope.run(
        to.tenant(),
        () ->
            transaction.executeWithoutResult(
                status -> outbox.append(TOPIC, TYPE, AGGREGATE, 2, Map.of("text", text))));
  }

  private List<String> consumed(TestStore by) {
    return TenantScope.call(
        by.tenant(),
        () -> jdbc.sql("select text from heard order by id").query(String.class).list());
  }

  enum Forgery {
    ANOTHERS_EVENT(json -> json, true, TOPIC),
    ANOTHERS_EVENT_UNDER_THE_OWN_KEY(json -> json, false, TOPIC),
    ANOTHER_TOPIC(json -> json, true, "sample.other"),
    ANOTHER_SERVICES_TOPIC(json -> json, true, "auth.employee"),
    ANOTHER_SERVICES_EVENT(json -> json.replace("/sample-service", "/auth-service"), true, TOPIC),
    NO_EVENT(json -> "{", true, TOPIC);

    private final UnaryOperator<String> change;
    private final boolean victimsKey;
    private final String topic;

    Forgery(UnaryOperator<String> change, boolean victimsKey, String topic) {
      this.change = change;
      this.victimsKey = victimsKey;
      this.topic = topic;
    }
  }

  /** The victim's own event follows on the same key, so what was forged has had its chance. */
  @ParameterizedTest
  @EnumSource(Forgery.class)
  void anEventThatIsNotTheWritersIsNeverSentAndDelaysNoOther(Forgery forgery) {
    CloudEvent forged = written(victim, "forged");
    TestStore keys = forgery.victimsKey ? victim : attacker;

    TenantScope.run(
        attacker.tenant(),
        () ->
            insert(
                forgery.topic,
                keys.key() + ":" + AGGREGATE,
                forged,
                forgery.change.apply(codec.write(forged))));
    append(victim, "own");
    append(attacker, "fine");

    eventually(() -> assertThat(consumed(victim)).contains("own"));
    eventually(() -> assertThat(consumed(attacker)).contains("fine"));
    assertThat(consumed(victim)).containsExactly("own");
    assertThat(consumed(attacker)).containsExactly("fine");
    assertThat(reasons(forged)).hasSize(1);
  }

  private List<String> reasons(CloudEvent event) {
    return jdbc.sql("select reason from shared.dead_letter where event_id = ?")
        .param(event.id())
        .query(String.class)
        .list();
  }

  /** As if a relay had not looked: the record says what the database stated. */
  @Test
  void aRecordThatAnotherStoreWroteIsParkedAndStaysSo() {
    CloudEvent forged = written(victim, "forged");
    CloudEvent own = events.event(victim, TYPE, "8", 1, "{\"text\":\"own\"}");

    events.sendWrittenBy(TOPIC, forged, "sample_" + attacker.tenant().schema());
    events.sendWrittenBy(TOPIC, own, "sample_" + victim.tenant().schema());

    eventually(() -> assertThat(deadLetters(AGGREGATE)).hasSize(1));
    // tried again as soon as anything is
    jdbc.sql("update shared.parked_event set next_attempt_at = now() where event_key = ?")
        .param(victim.key() + ":" + AGGREGATE)
        .update();
    eventually(() -> assertThat(attempts(AGGREGATE)).isPositive());
    eventually(() -> assertThat(consumed(victim)).containsExactly("own"));
  }

  @Test
  void aRecordOnATopicOfAnotherServiceOrUnderAnothersKeyIsParked() {
    String json = codec.write(written(victim, "forged"));
    events.send(TOPIC, attacker.key() + ":" + AGGREGATE, json);
    events.send(TOPIC, victim.key() + ":" + AGGREGATE, json.replace("/sample-s", "/task-s"));

    eventually(() -> assertThat(deadLetters(AGGREGATE)).hasSize(1));
    eventually(
        () ->
            assertThat(
                    jdbc.sql("select error from shared.parked_event where event_key = ?")
                        .param(attacker.key() + ":" + AGGREGATE)
                        .query(String.class)
                        .list())
                .hasSize(1));
    assertThat(consumed(victim)).isEmpty();
  }

  /** Rows and records from before the database stated who wrote them. */
  @Test
  void whatWasWrittenBeforeIsPublishedAndConsumedAsEver() {
    CloudEvent row = written(victim, "waited");
    CloudEvent record = events.event(victim, TYPE, "8", 1, "{\"text\":\"was there\"}");

    jdbc.sql(
            """
            insert into shared.outbox (event_id, topic, event_key, slot, event, writer_role)
            values (?, ?, ?, ?, ?, null)""")
        .params(
            row.id(), TOPIC, row.key(), Math.floorMod(row.key().hashCode(), 8), codec.write(row))
        .update();
    events.send(TOPIC, record);

    eventually(() -> assertThat(consumed(victim)).containsExactlyInAnyOrder("waited", "was there"));
  }

  @Test
  void theServiceItselfMayTellOfAStoreThatIsJustBegun() {
    CloudEvent event = written(victim, "registered");

    insert(TOPIC, event.key(), event, codec.write(event));

    eventually(() -> assertThat(consumed(victim)).containsExactly("registered"));
  }

  @Test
  void ourOwnCodeDoesNotTellOfAnotherStoreEither() {
    assertThatThrownBy(
            () ->
                TenantScope.run(
                    attacker.tenant(),
                    () ->
                        transaction.executeWithoutResult(
                            status ->
                                outbox.append(
                                    victim.tenant(), TOPIC, TYPE, AGGREGATE, 1, Map.of()))))
        .isInstanceOf(IllegalStateException.class);
  }

  private List<String> deadLetters(String aggregate) {
    return jdbc.sql("select error from shared.parked_event where event_key = ?")
        .param(victim.key() + ":" + aggregate)
        .query(String.class)
        .list();
  }

  private int attempts(String aggregate) {
    return jdbc.sql("select attempts from shared.parked_event where event_key = ?")
        .param(victim.key() + ":" + aggregate)
        .query(Integer.class)
        .single();
  }
}
