package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class EventsIT {

  private static final String TOPIC = "sample.note";
  private static final String TYPE = "sample.note-written.v1";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private NoteEventHandlers handlers;
  @Autowired private Outbox outbox;
  @Autowired private PlatformTransactionManager transactions;
  private TestStore store;

  @BeforeEach
  void openStore() {
    store = stores.open("events");
  }

  private List<String> consumed() {
    return consumed(store);
  }

  private List<String> consumed(TestStore listener) {
    return TenantScope.call(
        listener.tenant(),
        () -> jdbc.sql("select text from heard order by id").query(String.class).list());
  }

  private CloudEvent written(String subject, long version, String text) {
    return events.event(store, TYPE, subject, version, "{\"text\":\"" + text + "\"}");
  }

  @Test
  void whatIsCommittedIsPublishedAndConsumedOnce() {
    api.as(store, "owner")
        .post("/api/notes/", "{\"text\":\"hello\",\"unit_price\":1,\"quantity\":1}")
        .expect(201);
    CloudEvent event = events.next(TOPIC, e -> e.tenantkey().equals(store.key()));
    assertThat(event.type()).isEqualTo(TYPE);
    assertThat(event.source()).isEqualTo("/sample-service");
    assertThat(event.traceparent()).isNotBlank();
    eventually(() -> assertThat(consumed()).containsExactly("hello"));
    events.send(TOPIC, event);
    events.send(TOPIC, written("9", 1, "after"));
    eventually(() -> assertThat(consumed()).containsExactly("hello", "after"));
  }

  /** More than a relay takes at once, of a key that everybody wants and of others. */
  @Test
  void manyEventsOfOneKeyArePublishedInTheirOrder() {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    api.as(store, "owner").get("/api/notes/").expect(200);
    TenantScope.run(
        store.tenant(),
        () ->
            transaction.executeWithoutResult(
                status -> {
                  for (int i = 1; i <= 500; i++) {
                    outbox.append(TOPIC, TYPE, 7, i, Map.of("text", "hot " + i));
                    if (i % 5 == 0) {
                      outbox.append(TOPIC, TYPE, 1000 + i, 1, Map.of("text", "cold " + i));
                    }
                  }
                }));

    List<CloudEvent> published =
        events.list(TOPIC, e -> e.tenantkey().equals(store.key()) && e.subject().equals("7"), 500);

    assertThat(published)
        .extracting(CloudEvent::aggregateversion)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 500).boxed().toList());
    eventually(() -> assertThat(consumed()).hasSize(600));
  }

  @Test
  void whatIsRolledBackIsNeverPublished() {
    TestApi owner = api.as(store, "owner");
    owner.post("/api/notes/", "{\"text\":\"fail1\",\"unit_price\":1,\"quantity\":1}").expect(500);
    owner.post("/api/notes/", "{\"text\":\"fine\",\"unit_price\":1,\"quantity\":1}").expect(201);
    eventually(() -> assertThat(consumed()).containsExactly("fine"));
  }

  @Test
  void anEventMakesTheSchemaOfAStoreNeverSeen() {
    events.send(TOPIC, written("1", 1, "first sight"));
    eventually(() -> assertThat(consumed()).containsExactly("first sight"));
  }

  @Test
  void whatIsToldOfAnErasedStoreIsPassedOver() {
    TestStore other = stores.open("others");
    jdbc.sql("insert into shared.tenant (schema_name, tenant_key, deleted_at) values (?, ?, now())")
        .params(store.tenant().schema(), store.key())
        .update();
    events.send(TOPIC, written("erased", 1, "published again"));
    // behind it in every partition
    for (int i = 0; i < 20; i++) {
      events.send(TOPIC, events.event(other, TYPE, "alive " + i, 1, "{\"text\":\"alive\"}"));
    }
    eventually(() -> assertThat(consumed(other)).hasSize(20));
    assertThat(deadLetters("erased")).isEmpty();
  }

  @Test
  void aPoisonedKeyIsParkedInOrderWhileOthersGoOn() {
    events.send(TOPIC, written("bad", 1, "poison"));
    events.send(TOPIC, written("bad", 2, "behind the poison"));
    events.send(TOPIC, written("good", 1, "good"));
    events.send(TOPIC, written("good", 2, "better"));
    eventually(() -> assertThat(consumed()).containsExactly("good", "better"));
    eventually(() -> assertThat(deadLetters("bad")).hasSize(2));
  }

  @Test
  void whatWaitsIsAppliedTogetherInOrderAndOnce() {
    List<String> all = IntStream.range(0, 300).mapToObj(i -> "note " + i).toList();
    List<CloudEvent> written =
        new ArrayList<>(all.stream().map(text -> written("1", 1, text)).toList());
    // some come again, at once and later
    for (int i = 290; i >= 0; i -= 10) {
      written.add(i + 1 + i % 20 / 2, written.get(i));
    }
    events.sendAll(TOPIC, written);

    eventually(() -> assertThat(consumed()).containsExactlyElementsOf(all));
    assertThat(handlers.most()).isGreaterThan(1);
  }

  @Test
  void onePoisonAmongManyIsParkedWithItsKeyAlone() {
    List<CloudEvent> written = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int key = i % 10;
      String text = key + " " + i / 10;
      written.add(written("k" + key, i, i == 83 ? "poison" : text));
    }
    events.sendAll(TOPIC, written);

    eventually(() -> assertThat(consumed()).hasSize(188));
    eventually(() -> assertThat(deadLetters("k3")).hasSize(12));
    for (int key = 0; key < 10; key++) {
      String own = key + " ";
      assertThat(consumed().stream().filter(text -> text.startsWith(own)))
          .containsExactlyElementsOf(
              IntStream.range(0, key == 3 ? 8 : 20).mapToObj(i -> own + i).toList());
    }
  }

  @Test
  void whatIsNoEventIsParkedAndTheRestGoesOn() {
    events.send(TOPIC, "nonsense", "not json");
    events.send(TOPIC, events.event(store, "sample.unknown.v1", "1", 1, "{}"));
    events.send(TOPIC, written("1", 2, "sense"));
    eventually(() -> assertThat(consumed()).containsExactly("sense"));
  }

  @Test
  void whatNoTextCanHoldIsParkedAndTheRestGoesOn() {
    events.send(TOPIC, store.key() + ":zero", "not \0 json");

    othersGoOn();
    assertThat(deadLetters("zero")).singleElement().asString().contains("not a CloudEvent");
  }

  @Test
  void anEventThatLacksItsStoresZoneIsParkedAtOnce() {
    String zone = ",\"tenantzone\":\"" + store.tenant().zone() + "\"";
    String whole = new EventCodec().write(written("1", 1, "zoneless"));
    assertThat(whole).contains(zone);
    events.send(TOPIC, store.key() + ":zoneless", whole.replace(zone, ""));
    events.send(TOPIC, store.key() + ":elsewhere", whole.replace("Asia/Tashkent", "Asia/Nowhere"));

    othersGoOn();
    assertThat(deadLetters("zoneless"))
        .singleElement()
        .asString()
        .contains("tenantzone is missing");
    assertThat(deadLetters("elsewhere")).singleElement().asString().contains("no store of ours");
  }

  /** Even before any event of the other store was consumed, which must not be shut out by it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherStoresSchemaIsParkedAndTheRestGoesOn(boolean known) {
    TestStore other = stores.open("other");
    CloudEvent own = events.event(other, TYPE, "1", 1, "{\"text\":\"own\"}");
    if (known) {
      events.send(TOPIC, own);
    }
    String schema = store.tenant().schema();
    String foreign =
        new EventCodec().write(written("1", 1, "foreign")).replace(schema, other.tenant().schema());
    events.send(TOPIC, store.key() + ":foreign", foreign);

    othersGoOn();
    assertThat(deadLetters("foreign")).singleElement().asString().contains("no store of ours");
    if (!known) {
      events.send(TOPIC, own);
    }
    eventually(() -> assertThat(consumed(other)).containsExactly("own"));
  }

  private List<String> deadLetters(String id) {
    return jdbc.sql("select error from shared.parked_event where event_key = ?")
        .param(store.key() + ":" + id)
        .query(String.class)
        .list();
  }

  /** With keys enough for every partition, whichever the bad one went to. */
  private void othersGoOn() {
    List<String> all = IntStream.range(0, 20).mapToObj(i -> "good " + i).toList();
    all.forEach(text -> events.send(TOPIC, written(text, 1, text)));
    eventually(() -> assertThat(consumed()).containsExactlyInAnyOrderElementsOf(all));
  }
}
