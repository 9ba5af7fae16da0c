package uz.erp.systemtests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;

/** What an outsider names is the target store's, or it is reported that there is no such thing. */
class ForeignReferencesTest {

  private static final Documents PUBLISHED = Documents.published();

  private final HttpServer server;
  private String answer = "{\"results\":[{\"id\":7},{\"id\":4}]}";

  ForeignReferencesTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void listen() {
    server.createContext(
        "/",
        exchange -> {
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theNewestIsNamed() {
    ForeignReferences foreign = foreign();

    assertThat(foreign.path(published("GET", "/api/customers/groups/1/")))
        .isEqualTo("/api/customers/groups/7/");
    assertThat(foreign.empty()).isEmpty();
  }

  @Test
  void anIdOfNothingIsOwnedUpTo() {
    answer = "{\"results\":[]}";
    ForeignReferences foreign = foreign();
    Operation operation = published("GET", "/api/customers/groups/1/");

    foreign.path(operation);

    assertThat(foreign.empty()).containsExactly(operation.toString());
  }

  @Test
  void anIdOfNothingInABodyIsOwnedUpTo() {
    answer = "{\"results\":[]}";
    ForeignReferences foreign = foreign();
    Operation operation = published("POST", "/api/products/inventory/receipts/");

    foreign.body(operation);

    assertThat(foreign.empty()).containsExactly(operation.toString());
  }

  @Test
  void idsGoWhereNumbersAreAndLeaveTextsOfTheSameNameAlone() {
    JsonNode body = body("POST", "/api/products/inventory/transfers/");
    assertThat(body.at("/lines/0/product").asLong()).isEqualTo(7);
    assertThat(body.at("/lines/0/batch").isString()).isTrue();
    assertThat(body.path("to_store").asString()).isEqualTo("other");

    assertThat(body("PUT", "/api/products/products/1/images/order/").at("/images/0").asLong())
        .isEqualTo(7);
  }

  @Test
  void whatDoesNotGoTogetherIsLeftOut() {
    assertThat(body("POST", "/api/sales/sales/1/update-item/").has("discount_amount")).isFalse();
    assertThat(body("POST", "/api/sales/sales/1/checkout/").at("/payments/0").has("card_last4"))
        .isFalse();
    JsonNode count = body("POST", "/api/products/inventory/stock-takes/");
    assertThat(count.path("scope").asString()).isEqualTo("category");
    assertThat(count.path("category").asLong()).isEqualTo(7);
    assertThat(count.has("products")).isFalse();
  }

  @Test
  void whoNamesNothingIsNotHeldToBeRefused() {
    assertThat(ForeignIds.areGiven(published("GET", "/api/sales/settings/"))).isFalse();
    assertThat(ForeignIds.areGiven(published("GET", "/api/sales/sales/1/"))).isTrue();
    assertThat(ForeignIds.areGiven(published("POST", "/api/sales/sales/scan-item/"))).isTrue();
  }

  private JsonNode body(String method, String path) {
    return Json.read(Objects.requireNonNull(foreign().body(published(method, path))));
  }

  private ForeignReferences foreign() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new ForeignReferences(Api.at(address), "other");
  }

  private static Operation published(String method, String path) {
    return PUBLISHED.find(method, path).orElseThrow();
  }
}
