package uz.erp.gateway.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.security.TokenNames;

/**
 * A small HTTP server that stands in for the services behind the gateway, over real sockets: it
 * publishes keys, issues passes, and answers anything else with what the test configured, recording
 * what arrived.
 */
public final class SuiteStandIn {

  /** How the exchange answers for one store. */
  public record ExchangeAnswer(int status, Duration delay, int expiresIn) {

    public static final ExchangeAnswer PASS = new ExchangeAnswer(200, Duration.ZERO, 60);

    public static ExchangeAnswer refusing(int status) {
      return new ExchangeAnswer(status, Duration.ZERO, 60);
    }

    public static ExchangeAnswer slow(Duration delay) {
      return new ExchangeAnswer(200, delay, 60);
    }
  }

  /** Without it no token is exchanged, as at auth-service. */
  public static final String INTERNAL_KEY = "internal-key-of-tests-0123456789";

  private final HttpServer server;
  private final Keys keys = new Keys();
  private final Queue<Arrived> arrived = new ConcurrentLinkedQueue<>();
  private final Map<String, ExchangeAnswer> exchangeAnswers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> exchanges = new ConcurrentHashMap<>();
  private final Map<String, String> apiClientAddresses = new ConcurrentHashMap<>();
  private final Map<String, Semaphore> streams = new ConcurrentHashMap<>();

  private SuiteStandIn(HttpServer server) {
    this.server = server;
  }

  public static SuiteStandIn start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
      SuiteStandIn standIn = new SuiteStandIn(server);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/.well-known/jwks.json", standIn::jwks);
      server.createContext("/internal/token/exchange", standIn::exchange);
      server.createContext("/", standIn::service);
      server.start();
      return standIn;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public void stop() {
    server.stop(0);
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public Keys keys() {
    return keys;
  }

  public void answerExchange(String tenantKey, ExchangeAnswer answer) {
    exchangeAnswers.put(tenantKey, answer);
  }

  /**
   * From which addresses API clients of a store are allowed, as a JSON array; by default from any.
   */
  public void allowApiClientsFrom(String tenantKey, String addresses) {
    apiClientAddresses.put(tenantKey, addresses);
  }

  public int exchangesFor(String tenantKey) {
    AtomicInteger count = exchanges.get(tenantKey);
    return count == null ? 0 : count.get();
  }

  /** What arrived for this path, in order. */
  public List<Arrived> arrivedAt(String path) {
    return arrived.stream().filter(request -> request.uri().startsWith(path)).toList();
  }

  /** Lets the stream that was opened so send one more event; any {@code …/stream/} is one. */
  public void letStream(String uri) {
    more(uri).release();
  }

  /** Lets one of those go on that wait under this name, now or later. */
  public void letGo(String name) {
    more(name).release();
  }

  private Semaphore more(String uri) {
    return streams.computeIfAbsent(uri, ignored -> new Semaphore(0));
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    for (int number = 1; ; number++) {
      exchange.getResponseBody().write("data: %d\n\n".formatted(number).getBytes(UTF_8));
      exchange.getResponseBody().flush();
      try {
        more(exchange.getRequestURI().toString()).acquire();
      } catch (InterruptedException e) {
        exchange.close();
        return;
      }
    }
  }

  private void jwks(HttpExchange exchange) throws IOException {
    answer(exchange, 200, "application/json", keys.published());
  }

  private void exchange(HttpExchange exchange) throws IOException {
    if (!INTERNAL_KEY.equals(exchange.getRequestHeaders().getFirst("X-Internal-Key"))) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "X-Internal-Key");
      answer(exchange, 401, "application/problem+json", "{}");
      return;
    }
    Map<String, String> form = form(exchange);
    String tenantKey = form.getOrDefault("audience", "");
    int number = exchanges.computeIfAbsent(tenantKey, key -> new AtomicInteger()).incrementAndGet();
    ExchangeAnswer answer = exchangeAnswers.getOrDefault(tenantKey, ExchangeAnswer.PASS);
    pause(answer.delay());
    answer(
        exchange,
        answer.status(),
        "application/json",
        """
        {"access_token": "pass-%s-%d", "token_type": "Bearer", "expires_in": %d,
         "issued_token_type": "urn:ietf:params:oauth:token-type:jwt"%s}
        """
            .formatted(tenantKey, number, answer.expiresIn(), apiClient(form, tenantKey)));
  }

  /** A key's id is made of the secret, so that each key has its own. */
  private String apiClient(Map<String, String> form, String tenantKey) {
    return TokenNames.API_KEY_TYPE.equals(form.get("subject_token_type"))
        ? ", \"api_key_id\": %d, \"addresses\": %s"
            .formatted(
                1_000_000_000_000L
                    + Math.abs((long) form.getOrDefault("subject_token", "").hashCode()),
                apiClientAddresses.getOrDefault(tenantKey, "[]"))
        : "";
  }

  /**
   * {@code ?answer=418} asks for that status, {@code ?pause=300} for a delay in milliseconds,
   * {@code ?held=name} for none until {@link #letGo}.
   */
  private void service(HttpExchange exchange) throws IOException {
    int length = exchange.getRequestBody().readAllBytes().length;
    arrived.add(
        new Arrived(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            length));
    Map<String, String> query = parse(exchange.getRequestURI().getRawQuery());
    pause(Duration.ofMillis(Integer.parseInt(query.getOrDefault("pause", "0"))));
    if (query.containsKey("held")) {
      more(query.getOrDefault("held", "")).acquireUninterruptibly();
    }
    if (exchange.getRequestURI().getPath().equals("/health")) {
      answer(
          exchange, 200, "application/json", "{\"status\":\"healthy\",\"database\":\"connected\"}");
      return;
    }
    if (exchange.getRequestURI().getPath().endsWith("/stream/")) {
      stream(exchange);
      return;
    }
    exchange.getResponseHeaders().set("X-Served-By", "stand-in");
    exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
    int status = Integer.parseInt(query.getOrDefault("answer", "200"));
    answer(
        exchange,
        status,
        status < 400 ? "application/json" : "application/problem+json",
        "{\"path\":\"" + exchange.getRequestURI().getPath() + "\"}");
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    return parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  private static Map<String, String> parse(@Nullable String pairs) {
    if (pairs == null || pairs.isEmpty()) {
      return Map.of();
    }
    return Stream.of(pairs.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8)));
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
