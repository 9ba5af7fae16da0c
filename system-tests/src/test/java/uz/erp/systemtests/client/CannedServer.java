package uz.erp.systemtests.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;

/** A server that answers as a test configures it, and otherwise with success. */
public final class CannedServer implements AutoCloseable {

  /** The answer; an error is a problem with this code. */
  public record Reply(int status, String body) {

    public static Reply problem(int status, String code) {
      return new Reply(status, "{\"code\":\"%s\"}".formatted(code));
    }
  }

  /** What is answered to a request with this token; empty for a plain success. */
  public interface Script {
    Optional<Reply> answer(String method, String path, String token) throws InterruptedException;
  }

  /** Holds whatever clients of these tests look for in a success. */
  private static final String SUCCESS =
      """
      {"id": 1, "access": "%1$s", "available_stores": [], "data": {"id": 1, "items": [],
      "total_amount": "10.00", "store": {"tenant_key": "shop", "schema_name": "tenant_shop"},
      "employee": {"id": 7}, "user": {"username": "owner"}, "tokens": {"access": "%1$s"}}}""";

  private final HttpServer server;
  private final String token;
  private volatile Script script = (method, path, shown) -> Optional.empty();

  /**
   * @param token who signs in gets this one
   */
  public CannedServer(String token) {
    this.token = token;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public void plays(Script other) {
    script = other;
  }

  /** A caller in front of it. */
  public Api anyone() {
    return Api.at(URI.create("http://localhost:" + server.getAddress().getPort()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      String shown =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
      Reply reply =
          script
              .answer(method, path, shown.replace("Bearer ", ""))
              .orElseGet(() -> success(method, path));
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply success(String method, String path) {
    boolean made = method.equals("POST") && !path.endsWith("/login/");
    return new Reply(made ? 201 : 200, SUCCESS.formatted(token));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
