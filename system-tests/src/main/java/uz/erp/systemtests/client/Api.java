package uz.erp.systemtests.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one address with the same headers each; immutable, for any number of threads.
 *
 * <p>Being a polite client it waits and retries at 429, unless that is switched off; all other
 * answers are handed over as they are.
 */
public final class Api {

  private static final int PATIENCE = 30;
  private static final Duration BOUND = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI base;
  private final Map<String, List<String>> headers;
  private final int patience;
  private final Duration bound;

  private Api(URI base, Map<String, List<String>> headers, int patience, Duration bound) {
    this.base = base;
    this.headers = headers;
    this.patience = patience;
    this.bound = bound;
  }

  /** A caller whom the suite does not know. */
  public static Api at(URI base) {
    return new Api(base, Map.of("Accept-Language", List.of("en")), PATIENCE, BOUND);
  }

  /** The same client with one header more, or another value of it. */
  public Api with(String header, String value) {
    return with(header, List.of(value));
  }

  /** The same client, which sends this header more than once. */
  public Api with(String header, List<String> values) {
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    more.put(header, List.copyOf(values));
    return new Api(base, Map.copyOf(more), patience, bound);
  }

  public Api without(String header) {
    Map<String, List<String>> less = new LinkedHashMap<>(headers);
    less.remove(header);
    return new Api(base, Map.copyOf(less), patience, bound);
  }

  /** The same client, signed in. */
  public Api withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** The same client, working in this store. */
  public Api inStore(String tenantKey) {
    return with("X-Tenant-Key", tenantKey);
  }

  /** The same headers, sent elsewhere. */
  public Api movedTo(URI other) {
    return new Api(other, headers, patience, bound);
  }

  /** The same client, which takes 429 for an answer like others. */
  public Api impatient() {
    return new Api(base, headers, 1, bound);
  }

  /** The same client, which hangs up when there is no answer so soon. */
  public Api within(Duration other) {
    return new Api(base, headers, patience, other);
  }

  /** The value of one of its headers. */
  public String header(String name) {
    List<String> values = headers.get(name);
    if (values == null) {
      throw new IllegalArgumentException("it sends no " + name);
    }
    return values.getFirst();
  }

  public URI base() {
    return base;
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, Object body) {
    return send("POST", path, Json.bytes(body));
  }

  public Answer post(String path) {
    return send("POST", path, null);
  }

  public Answer patch(String path, Object body) {
    return send("PATCH", path, Json.bytes(body));
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends a body as it is; with content type JSON unless the client has its own. */
  public Answer send(String method, String path, byte @Nullable [] body) {
    HttpRequest request = request(method, path, body);
    for (int attempt = 1; ; attempt++) {
      Answer answer = exchange(request);
      if (answer.status() != 429 || attempt >= patience) {
        return answer;
      }
      waitAsTold(answer);
    }
  }

  /**
   * Sends a request line and headers as they are, also such that no proper client would send.
   *
   * @param odd headers besides those that it sends always
   */
  public Answer sendBare(
      String method, String target, Map<String, String> odd, byte @Nullable [] body) {
    Map<String, String> all = new LinkedHashMap<>();
    headers.forEach((name, values) -> all.put(name, values.getLast()));
    if (body != null && !headers.containsKey("Content-Type")) {
      all.put("Content-Type", "application/json");
    }
    all.putAll(odd);
    return BareHttp.exchange(base, method, target, all, body);
  }

  private HttpRequest request(String method, String path, byte @Nullable [] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(bound)
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    return request.build();
  }

  private static Answer exchange(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = HTTP.send(request, FirstPart.ofStreams());
      return new Answer(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void waitAsTold(Answer answer) {
    String seconds = answer.header("Retry-After").orElse("1");
    try {
      Thread.sleep(Duration.ofSeconds(Long.parseLong(seconds)));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", e);
  }
}
