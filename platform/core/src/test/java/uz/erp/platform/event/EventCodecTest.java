package uz.erp.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class EventCodecTest {

  private final EventCodec codec = new EventCodec();

  private record Payload(long saleId, String currency) {}

  private CloudEvent event() {
    return new CloudEvent(
        CloudEvent.SPEC_VERSION,
        new UUID(1, 2),
        "/sales-service",
        "sales.sale-completed.v1",
        "7",
        Instant.parse("2026-11-21T10:00:00Z"),
        CloudEvent.JSON,
        "shop_a0000001",
        "tenant_shop",
        "Asia/Tashkent",
        "UZS",
        "ru",
        3,
        null,
        codec.toTree(new Payload(7, "UZS")));
  }

  @Test
  void anEventSurvivesTheWire() {
    String wire = codec.write(event());
    assertThat(wire)
        .contains("\"sale_id\":7")
        .contains("\"specversion\":\"1.0\"")
        .doesNotContain("traceparent");
    CloudEvent read = codec.read(wire);
    assertThat(codec.write(read)).isEqualTo(wire);
    assertThat(codec.dataOf(read, Payload.class)).isEqualTo(new Payload(7, "UZS"));
    assertThat(read.key()).isEqualTo("shop_a0000001:7");
  }

  @Test
  void fieldsAddedLaterAreIgnored() {
    String grown =
        codec.write(event()).replace("\"sale_id\"", "\"new_field\":{\"a\":1},\"sale_id\"");
    assertThat(codec.dataOf(codec.read(grown), Payload.class).saleId()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "not json", "{\"id\":\"x\"}"})
  void whatIsNoEventIsSaidToBeNone(String wire) {
    assertThatThrownBy(() -> codec.read(wire)).isInstanceOf(MalformedEventException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "type",
        "subject",
        "time",
        "tenantkey",
        "tenantschema",
        "tenantzone",
        "tenantcurrency",
        "tenantlanguage",
        "data"
      })
  void anEventWithoutWhatConsumersNeedIsNone(String field) {
    ObjectNode event = (ObjectNode) codec.toTree(event());
    event.remove(field);
    assertThatThrownBy(() -> codec.read(event.toString()))
        .isInstanceOf(MalformedEventException.class)
        .hasMessageContaining(field);
  }
}
