package uz.erp.gateway.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An HTTP client of the gateway. */
public final class Client {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final int port;
  private final List<String> headers;

  public Client(int port) {
    this(port, List.of());
  }

  private Client(int port, List<String> headers) {
    this.port = port;
    this.headers = headers;
  }

  /** The same client, also sending this header. */
  public Client with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Client(port, more);
  }

  public Client token(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public Client store(String tenantKey) {
    return with("X-Tenant-Key", tenantKey);
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer post(String path, String body) {
    return send("POST", path, BodyPublishers.ofString(body));
  }

  public Answer send(String method, String path, BodyPublisher body) {
    return exchange(method, path, body, BodyHandlers.ofString(), Answer::new);
  }

  /** An answer that is read while it comes in; to be closed by who asked for it. */
  public InputStream open(String path) {
    return exchange(
        "GET", path, BodyPublishers.noBody(), BodyHandlers.ofInputStream(), HttpResponse::body);
  }

  private <B, T> T exchange(
      String method,
      String path,
      BodyPublisher body,
      BodyHandler<B> handler,
      Function<HttpResponse<B>, T> reading) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body);
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    try {
      return reading.apply(HTTP.send(request.build(), handler));
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
