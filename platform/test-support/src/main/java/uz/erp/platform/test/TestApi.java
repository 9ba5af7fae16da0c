package uz.erp.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import uz.erp.platform.security.TokenNames;

/** Talks to the service over HTTP, as the gateway would. */
public final class TestApi {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Environment environment;
  private final String port;
  private final List<String> headers;

  TestApi(Environment environment) {
    this(environment, "local.server.port", List.of());
  }

  private TestApi(Environment environment, String port, List<String> headers) {
    this.environment = environment;
    this.port = port;
    this.headers = headers;
  }

  /** The same caller at the management port, where the service has one of its own. */
  public TestApi atManagementPort() {
    return new TestApi(environment, "local.management.port", headers);
  }

  /** With the key that opens the management endpoints. */
  public TestApi asOperator() {
    return withToken(TestSecrets.MANAGEMENT_KEY);
  }

  /** With the key by which parts of the suite know each other. */
  public TestApi asPart() {
    return header("X-Internal-Key", TestSecrets.INTERNAL_KEY);
  }

  /** As an employee of the store in this role, by its code. */
  public TestApi as(TestStore store, String role) {
    return withToken(store.pass(role)).header(TokenNames.TENANT_HEADER, store.key());
  }

  /** As a particular employee of the store. */
  public TestApi as(TestStore store, TestRole employee) {
    return withToken(TestPasses.pass(store.tenant(), employee))
        .header(TokenNames.TENANT_HEADER, store.key());
  }

  public TestApi withToken(String token) {
    return header("Authorization", "Bearer " + token);
  }

  /** The same caller with one more header on every request. */
  public TestApi header(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new TestApi(environment, port, List.copyOf(more));
  }

  public TestAnswer get(String path) {
    return send("GET", path, null);
  }

  public TestAnswer post(String path, String json) {
    return send("POST", path, json);
  }

  public TestAnswer put(String path, String json) {
    return send("PUT", path, json);
  }

  public TestAnswer patch(String path, String json) {
    return send("PATCH", path, json);
  }

  public TestAnswer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Any method, with a JSON body or none. */
  public TestAnswer send(String method, String path, @Nullable String json) {
    if (json == null) {
      return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }
    HttpRequest.Builder request = request(path);
    if (!headers.contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    return send(request.method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Posts one file as the part {@code file} of a form. */
  public TestAnswer upload(String path, String fileName, String mediaType, byte[] content) {
    String boundary = "----" + UUID.randomUUID();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, fileName, mediaType);
    HttpRequest.BodyPublisher body =
        HttpRequest.BodyPublishers.concat(
            HttpRequest.BodyPublishers.ofString(head),
            HttpRequest.BodyPublishers.ofByteArray(content),
            HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .method("POST", body));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl() + path)).timeout(Duration.ofSeconds(60));
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    return request;
  }

  private static TestAnswer send(HttpRequest.Builder request) {
    try {
      return new TestAnswer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String baseUrl() {
    return "http://localhost:" + environment.getRequiredProperty(port);
  }
}
