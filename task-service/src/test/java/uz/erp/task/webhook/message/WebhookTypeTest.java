package uz.erp.task.webhook.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.test.EventContracts;

class WebhookTypeTest {

  /** What stays inside, of each type whose sample has more than is published. */
  private static final Map<WebhookType, Set<String>> INSIDE =
      Map.of(
          WebhookType.SALE_COMPLETED,
          Set.of(
              "/user_id",
              "/cashier_name",
              "/customer_name",
              "/customer_phone",
              "/lines/0/cost_price",
              "/lines/0/cost_total",
              "/lines/1/cost_price",
              "/lines/1/cost_total"),
          WebhookType.SALE_REFUNDED,
          Set.of("/reason", "/lines/0/cost_total"),
          WebhookType.SESSION_CLOSED,
          Set.of("/cashier_name", "/difference_limit"),
          WebhookType.DEBT_PAID,
          Set.of("/cashier_name"),
          WebhookType.DEBT_PAYMENT_REVERSED,
          Set.of("/cashier_name", "/reason"),
          WebhookType.PRODUCT_CHANGED,
          Set.of("/cost_price"),
          WebhookType.STOCK_CHANGED,
          Set.of("/cost_price"),
          WebhookType.BATCH_CHANGED,
          Set.of("/unit_cost"),
          WebhookType.SEGMENT_CHANGED,
          Set.of("/customer_name", "/customer_phone"),
          WebhookType.SLOW_MOVER_FOUND,
          Set.of("/tied_up_cost"));

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOMER_CHANGED")
  void allButPrivateFieldsArePublished(WebhookType type) {
    JsonNode data = EventContracts.consumedSample(type.event()).data();
    Set<String> inside = paths(data);
    inside.removeAll(paths(type.show(data)));

    assertThat(inside).isEqualTo(INSIDE.getOrDefault(type, Set.of()));
  }

  /** Of a person no more than that something changed. */
  @Test
  void ofACustomerLittleIsPublished() {
    JsonNode data = EventContracts.consumedSample("customer.customer-changed.v1").data();

    assertThat(WebhookType.CUSTOMER_CHANGED.show(data).propertyNames())
        .containsExactly("customer_id", "version", "group_id", "is_active", "points_balance");
  }

  @ParameterizedTest
  @EnumSource
  void eventsAreThoseOfTheirTopics(WebhookType type) {
    assertThat(type.event()).startsWith(type.topic().split("\\.")[0] + ".").endsWith(".v1");
    assertThat(type.code()).matches("[a-z_]+\\.[a-z_]+");
  }

  @Test
  void whatIsNotNamedIsNotPublished() {
    PublicShape shape = PublicShape.of("id part(name) parts(name) values");

    assertThat(
            shape.of(
                json(
                    """
                    {"id": {"secret": 1}, "new": 1, "part": null, "values": [1, {"secret": 1}],
                     "parts": [{"name": "a", "secret": 1}, 5]}""")))
        .isEqualTo(
            json(
                """
                {"id": null, "part": null, "parts": [{"name": "a"}, null], "values": null}"""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a(", "a)", "(a)", "a(b", "a(b))"})
  void aShapeThatIsNoneStopsTheService(String text) {
    assertThatThrownBy(() -> PublicShape.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<String> paths(JsonNode data) {
    Set<String> paths = new TreeSet<>();
    collect("", data, paths);
    return paths;
  }

  private static void collect(String path, JsonNode data, Set<String> paths) {
    if (data.isObject()) {
      data.properties().forEach(e -> collect(path + "/" + e.getKey(), e.getValue(), paths));
    } else if (data.isArray()) {
      for (int i = 0; i < data.size(); i++) {
        collect(path + "/" + i, data.get(i), paths);
      }
    } else {
      paths.add(path);
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
