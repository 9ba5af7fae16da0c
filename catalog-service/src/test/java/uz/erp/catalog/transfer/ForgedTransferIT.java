package uz.erp.catalog.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.erp.platform.test.Eventually.eventually;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.catalog.Shop;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

/**
 * The one exception to "a store publishes about itself only", by SQL in the sender's connection.
 */
@ServiceIT
class ForgedTransferIT {

  private static final String REJECTED = TransferEvents.REJECTED;

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private Shop sender;
  private Shop sibling;
  private Shop stranger;

  @BeforeEach
  void open() {
    sender = Shop.of(api, stores.open("sender"));
    sibling = Shop.of(api, stores.open("sibling"));
    stranger = Shop.of(api, stores.open("stranger"));
    sender.register(events, jdbc, 700);
    sibling.register(events, jdbc, 700);
    stranger.register(events, jdbc, 701);
  }

  private CloudEvent addressed(Shop to, String type) {
    return events.event(to.store(), type, "t-1", 3, "{}");
  }

  private void insert(String topic, String key, CloudEvent event) {
    TenantScope.run(
        sender.store().tenant(),
        () ->
            jdbc.sql(
                    """
                    insert into shared.outbox (event_id, topic, event_key, slot, event)
                    values (?, ?, ?, ?, ?)""")
                .params(
                    event.id(),
                    topic,
                    key,
                    Math.floorMod(key.hashCode(), 8),
                    new EventCodec().write(event))
                .update());
  }

  @Test
  void aTransferReachesAStoreOfTheSameOwner() {
    CloudEvent event = addressed(sibling, REJECTED);

    insert(TransferEvents.TOPIC, event.key(), event);

    assertThat(events.next(TransferEvents.TOPIC, e -> e.id().equals(event.id())).tenantkey())
        .isEqualTo(sibling.store().key());
  }

  @Test
  void aTransferToAStoreOfAnotherOwnerIsRefusedByTheDatabase() {
    CloudEvent event = addressed(stranger, REJECTED);

    assertThatThrownBy(() -> insert(TransferEvents.TOPIC, event.key(), event))
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  @Test
  void anotherTopicIsNeverSentNotEvenToAStoreOfTheSameOwner() {
    CloudEvent event = addressed(sibling, "catalog.product-deleted.v1");

    insert("catalog.product", event.key(), event);

    eventually(
        () -> assertThat(deadLetters(event)).singleElement().asString().contains("written by"));
  }

  /** The key is a brother's, which the database checks; the text is a stranger's. */
  @Test
  void aTextThatNamesAnotherStoreThanTheKeyIsNeverSent() {
    CloudEvent event = addressed(stranger, REJECTED);

    insert(TransferEvents.TOPIC, sibling.store().key() + ":t-1", event);

    eventually(() -> assertThat(deadLetters(event)).hasSize(1));
  }

  private List<String> deadLetters(CloudEvent event) {
    return jdbc.sql("select reason from shared.dead_letter where event_id = ?")
        .param(event.id())
        .query(String.class)
        .list();
  }
}
