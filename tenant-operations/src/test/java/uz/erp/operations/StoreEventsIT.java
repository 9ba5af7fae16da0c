package uz.erp.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.operations.database.StoreEvents;
import uz.erp.operations.database.StoreKey;
import uz.erp.operations.database.Transaction;

/** What this program tells of a store has the form of auth-service's committed samples. */
class StoreEventsIT {

  private final JsonMapper json = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(strings = {"auth.store-changed.v1", "auth.store-deleted.v1"})
  void anEventIsLikeTheSampleOfItsType(String type) throws Exception {
    StoreKey store = Ground.open("published" + (type.contains("deleted") ? "-gone" : ""));
    JsonNode sample =
        json.readTree(
            Files.readString(
                Path.of("..", "auth-service/src/main/resources/events", type + ".sample.json")));

    JsonNode event = json.readTree(event(store, type));

    List<String> expected =
        sample.propertyNames().stream().filter(name -> !name.equals("traceparent")).toList();
    assertThat(event.propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(event.at("/data").propertyNames())
        .containsExactlyInAnyOrderElementsOf(sample.at("/data").propertyNames());
    assertThat(event.at("/type").stringValue()).isEqualTo(type);
    assertThat(event.at("/subject").stringValue())
        .isEqualTo(String.valueOf(event.at("/data/store_id").longValue()));
    assertThat(Instant.parse(event.at("/time").stringValue())).isBefore(Instant.MAX);
    assertThat(event.at("/data/deleted_at").isNull()).isEqualTo(type.contains("changed"));
  }

  /** As it stands in the outbox, which is not committed. */
  private static String event(StoreKey store, String type) {
    return Transaction.in(
        Ground.databases().auth(),
        sql -> {
          if (type.contains("deleted")) {
            sql.update(
                "update shared.store set deleted_at = now() where tenant_key = ?", store.key());
            StoreEvents.deleted(sql, store);
          } else {
            StoreEvents.changed(sql, store);
          }
          return sql.find(
                  "delete from shared.outbox where event_key like ? returning event",
                  row -> row.getString(1),
                  store.key() + ":%")
              .orElseThrow();
        });
  }
}
