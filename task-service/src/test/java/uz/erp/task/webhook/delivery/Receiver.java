package uz.erp.task.webhook.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.task.webhook.endpoint.WebhookSecret;

/** A receiver of webhooks: a real HTTP server on the loopback address. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile Function<Call, Integer> answer = call -> 200;

  Receiver() throws IOException {
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void answers(Function<Call, Integer> status) {
    answer = status;
  }

  void answers(int status) {
    answer = call -> status;
  }

  /** What came so far. */
  List<Call> calls() {
    return calls;
  }

  List<Call> calls(String path) {
    return calls.stream().filter(call -> call.path().equals(path)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call =
          new Call(
              exchange.getRequestURI().toString(),
              exchange.getRequestMethod(),
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              exchange.getRequestHeaders().getFirst("Content-Type"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      calls.add(call);
      int status = answer.apply(call);
      if (status == 302) {
        exchange.getResponseHeaders().set("Location", url("/elsewhere"));
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** A request as it came. */
  record Call(
      String path,
      String method,
      @Nullable String id,
      @Nullable String timestamp,
      @Nullable String signature,
      @Nullable String contentType,
      String body) {

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    /** Whether one of the signatures is made with that secret, and lately. */
    boolean isSignedWith(String secret) {
      WebhookSecret key =
          new WebhookSecret(Base64.getDecoder().decode(secret.substring("whsec_".length())));
      long seconds = Long.parseLong(String.valueOf(timestamp));
      return Math.abs(Instant.now().getEpochSecond() - seconds) < 300
          && List.of(String.valueOf(signature).split(" "))
              .contains(key.sign(String.valueOf(id), seconds, body));
    }
  }
}
