package uz.erp.task.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;
import uz.erp.task.Shop;
import uz.erp.task.webhook.delivery.WebhookIT;
import uz.erp.task.webhook.message.WebhookType;

class WebhooksIT extends WebhookIT {

  private static final String BODY =
      """
      {"url": "https://shop.example.com/hooks", "event_types": ["sale.completed"]}""";

  @Test
  void theSecretIsInTheFirstAnswerOnlyAndNotInTheDatabase() {
    TestAnswer made = shop.owner().post(PATH, BODY).expect(201);
    String path = PATH + made.at("/webhook/id") + "/";

    assertThat(made.at("/secret")).startsWith("whsec_");
    for (String asked : List.of(path, PATH)) {
      assertThat(shop.owner().get(asked).expect(200).text()).doesNotContain("secret\"", "whsec");
    }
    String kept =
        shop.inStore(
            () ->
                jdbc.sql("select encode(secret, 'base64') from webhook_endpoint")
                    .query(String.class)
                    .single());
    assertThat(kept).doesNotContain(made.at("/secret").substring("whsec_".length()));
  }

  @Test
  void itIsChangedFieldByFieldAndByItsVersion() {
    TestAnswer made = shop.owner().post(PATH, BODY).expect(201);
    String path = PATH + made.at("/webhook/id") + "/";
    TestAnswer changed =
        shop.owner()
            .patch(path, "{\"description\": \" Shop \", \"event_types\": [\"debt.paid\", \"*\"]}")
            .expect(200);

    assertThat(changed.at("/description")).isEqualTo("Shop");
    assertThat(changed.json().at("/event_types").toString()).isEqualTo("[\"*\"]");
    assertThat(changed.at("/url")).isEqualTo("https://shop.example.com/hooks");
    assertThat(changed.at("/created_by_name")).isEqualTo(TestRole.OWNER.displayName());
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    TestApi late = shop.owner().header("If-Match", "\"1\"");
    assertThat(late.patch(path, "{\"description\": null}").status()).isEqualTo(412);
    assertThat(late.delete(path).status()).isEqualTo(412);
    shop.owner().delete(path).expect(204);
    assertThat(shop.owner().get(path).status()).isEqualTo(404);
  }

  @Test
  void listsAreSearchedAndFiltered() {
    make("/one", "*");
    Made two = make("/two", "*");
    shop.owner().patch(two.path(), "{\"is_enabled\": false}").expect(200);

    assertThat(Shop.ids(shop.owner().get(PATH + "?search=/TWO"))).containsExactly(two.id());
    assertThat(Shop.ids(shop.owner().get(PATH + "?is_enabled=false"))).containsExactly(two.id());
    assertThat(Shop.ids(shop.owner().get(PATH + "?ordering=-id")))
        .hasSize(2)
        .first()
        .isEqualTo(two.id());
    assertThat(shop.owner().get(two.path()).at("/disabled_reason")).isEqualTo("by_hand");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://10.0.0.1:8080/x | url",
        "https://169.254.169.254/latest/meta-data/ | url",
        "https://127.0.0.2/ | url",
        "https://[::1]/ | url",
        "https://2130706433/ | url",
        "https://localhost/ | url",
        "https://shop.example.com:22/ | url",
        "ftp://shop.example.com/ | url",
        "https://a@shop.example.com/ | url"
      })
  void anAddressInsideIsRefusedInEveryLanguage(String url, String field) {
    String body = "{\"url\": \"%s\", \"event_types\": [\"*\"]}".formatted(url);
    List<String> said =
        List.of("en", "ru", "uz").stream()
            .map(
                language ->
                    shop.owner()
                        .header("Accept-Language", language)
                        .post(PATH, body)
                        .expect(400)
                        .at("/errors/" + field + "/0"))
            .distinct()
            .toList();

    assertThat(said).hasSize(3).noneMatch(String::isEmpty).noneMatch(s -> s.contains("validation"));
    String path = make("/x", "*").path();
    assertThat(shop.owner().patch(path, "{\"url\": \"%s\"}".formatted(url)).status())
        .isEqualTo(400);
  }

  @Test
  void theDocumentNamesEveryType() {
    List<String> documented =
        api.get("/v3/api-docs")
            .expect(200)
            .json()
            .at("/components/schemas/WebhookForm/properties/event_types/items/enum")
            .valueStream()
            .map(JsonNode::asString)
            .toList();

    assertThat(documented).first().isEqualTo(EndpointDetails.ALL);
    assertThat(documented.subList(1, documented.size())).isEqualTo(WebhookType.codes());
  }

  @Test
  void typesThereAreNotAreRefused() {
    TestAnswer refused =
        shop.owner()
            .post(PATH, "{\"url\": \"https://a.uz/\", \"event_types\": [\"sale.made\"]}")
            .expect(400);

    assertThat(refused.json().at("/errors").has("event_types")).isTrue();
    assertThat(shop.owner().post(PATH, "{\"url\": \"https://a.uz/\"}").status()).isEqualTo(400);
  }

  @Test
  void onlyTheOwnerAndNoProgramHasAnyBusinessHere() {
    Made made = make("/x", "*");
    for (TestApi other : List.of(shop.manager(), shop.cashier(), shop.stockkeeper())) {
      assertThat(other.get(PATH).status()).isEqualTo(403);
      assertThat(other.post(PATH, BODY).status()).isEqualTo(403);
      assertThat(other.post(made.path() + "rotate/", "{}").status()).isEqualTo(403);
      assertThat(other.get(made.path() + "deliveries/").status()).isEqualTo(403);
    }
    TestApi apiClient = api.as(shop.store(), TestRole.API_CLIENT);
    assertThat(apiClient.get(PATH).expect(403).at("/code")).isEqualTo("person_required");
  }

  @Test
  void anotherStoresWebhookIsNotThere() {
    Made made = make("/x", "*");
    shop.owner().post(made.path() + "test/", "{}").expect(201);
    String delivery = settled(made, "delivered", 1).at("/results/0/id");
    TestStore theirs = stores.open("theirs");
    TestApi them = api.as(theirs, "owner");

    assertThat(them.get(made.path()).status()).isEqualTo(404);
    assertThat(them.get(made.path() + "deliveries/").status()).isEqualTo(404);
    assertThat(them.patch(made.path(), "{\"is_enabled\": false}").status()).isEqualTo(404);
    assertThat(them.post(made.path() + "rotate/", "{}").status()).isEqualTo(404);
    assertThat(them.post(made.path() + "test/", "{}").status()).isEqualTo(404);
    assertThat(them.post(made.path() + "replay/", "{\"since\": \"2026-01-01T00:00:00Z\"}").status())
        .isEqualTo(404);
    assertThat(them.post(made.path() + "deliveries/" + delivery + "/retry/", "{}").status())
        .isEqualTo(404);
    assertThat(them.delete(made.path()).status()).isEqualTo(404);
    assertThat(them.get(PATH).expect(200).json().get("count").asInt()).isZero();
  }

  @Test
  void aStoreHasTwentyAndNoMore() {
    for (int i = 0; i < 20; i++) {
      shop.owner().post(PATH, BODY).expect(201);
    }
    TestAnswer refused = shop.owner().post(PATH, BODY).expect(409);

    assertThat(refused.at("/code")).isEqualTo("too_many_webhooks");
    assertThat(refused.at("/detail")).contains("20");
  }
}
