package uz.erp.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Json;

/** The sweep bites: each kind of bad answer is complained of, each limit of a schema is broken. */
class MistakesTest {

  @Test
  void everyLimitOfATextIsBroken() {
    assertThat(
            against(
                """
                {"type": ["string", "null"], "minLength": 1, "maxLength": 3, "pattern": "[a-z]*"}"""))
        .containsEntry("empty", "\"\"")
        .containsEntry("too long by one", "\"xxxx\"")
        .containsEntry("number as string", "12")
        .containsEntry("not of the pattern", "\"!\"");
  }

  @Test
  void everyLimitOfANumberIsBroken() {
    assertThat(against("{\"type\": \"integer\", \"minimum\": 1, \"maximum\": 100}"))
        .containsEntry("below the minimum", "0")
        .containsEntry("above the maximum", "101")
        .containsEntry("fraction as integer", "1.5")
        .containsEntry("2^63", "9223372036854775808");
  }

  private static Map<String, String> against(String schema) {
    return Mistakes.against(Json.read(schema.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | application/problem+json | {} | a server's error",
        "503 | application/problem+json | {} | a server's error",
        "400 | text/html | <html> | a refusal of type",
        "400 | application/problem+json | <html> | no JSON",
        "400 | application/problem+json | {\"status\":401} | another status inside",
        "400 | application/problem+json | {\"status\":400,\"code\":\"Not stable\"} | no code",
        "400 | application/problem+json | {\"status\":400,\"code\":\"a\",\"title\":\"t\"} | no title or no trace_id",
        "400 | application/problem+json | {\"status\":400,\"code\":\"a\",\"title\":\"t\",\"trace_id\":\"1\",\"detail\":\"java.lang.Oops\"} | insides",
        "400 | application/problem+json | {\"status\":400,\"code\":\"a\",\"title\":\"t\",\"trace_id\":\"1\",\"detail\":\"tenant_bazar\"} | insides",
      })
  void aBadAnswerIsComplainedOf(int status, String type, String body, String complaint)
      throws IOException {
    assertThat(Verdict.on(answer(status, type, body)))
        .hasValueSatisfying(verdict -> assertThat(verdict).contains(complaint));
  }

  @Test
  void aProperRefusalIsNot() throws IOException {
    String problem = "{\"status\":400,\"code\":\"a\",\"title\":\"t\",\"trace_id\":\"1\"}";

    assertThat(Verdict.on(answer(400, "application/problem+json", problem))).isEmpty();
  }

  private static Answer answer(int status, String type, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(status, bytes.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.start();
    try {
      return Api.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort())).get("/");
    } finally {
      server.stop(0);
    }
  }
}
