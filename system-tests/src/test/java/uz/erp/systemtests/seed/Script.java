package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.openapi.Documents;

/** Sends a document's requests and holds the answers against what it prints. */
final class Script {

  private final Seed seed;
  private final Documents documents = Documents.published();

  Script(String number) {
    seed = Seed.number(number);
  }

  /** As printed. */
  Answer play(Api api, String name) {
    return play(api, name, Map.of());
  }

  /**
   * As printed but for these texts: an id, a token, or a user name that another exchange has taken.
   */
  Answer play(Api api, String name, Map<String, String> replacements) {
    Exchange exchange = seed.get(name);
    String path = replaced(exchange.path(), replacements);
    Answer answer =
        api.without("Accept-Language")
            .send(exchange.method(), path, body(exchange, replacements))
            .expect(exchange.status());
    if (exchange.printed() != null) {
      String printed = replaced(exchange.printed().toString(), replacements);
      assertThat(
              Printed.differences(
                  exchange, Json.read(printed.getBytes(StandardCharsets.UTF_8)), answer.json()))
          .as(name)
          .isEmpty();
    }
    requireDocumented(exchange.method(), path, answer);
    return answer;
  }

  /** The same request, whatever comes, in another language. */
  Answer ask(Api api, String name, String language) {
    Exchange exchange = seed.get(name);
    return api.with("Accept-Language", language)
        .send(exchange.method(), exchange.path(), body(exchange, Map.of()));
  }

  /** Also what no document prints is published. */
  void requireDocumented(String method, String path, Answer answer) {
    assertThat(documents.find(method, path))
        .as("%s %s in docs/openapi", method, path)
        .hasValueSatisfying(
            operation -> {
              assertThat(operation.statuses()).contains(answer.status());
              assertThat(documents.complaints(operation, answer)).as(answer.toString()).isEmpty();
            });
  }

  private static byte @Nullable [] body(Exchange exchange, Map<String, String> replacements) {
    String body = exchange.body();
    return body == null ? null : replaced(body, replacements).getBytes(StandardCharsets.UTF_8);
  }

  private static String replaced(String text, Map<String, String> replacements) {
    String replaced = text;
    for (Map.Entry<String, String> replacement : replacements.entrySet()) {
      replaced = replaced.replace(replacement.getKey(), replacement.getValue());
    }
    return replaced;
  }
}
