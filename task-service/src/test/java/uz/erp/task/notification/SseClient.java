package uz.erp.task.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.security.TokenNames;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestPasses;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;

/** Reads a stream as WHATWG HTML 9.2.6 says, as far as the service uses it. */
final class SseClient implements AutoCloseable {

  static final String PATH = "/api/tasks/notifications/stream/";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final List<JsonNode> events = new CopyOnWriteArrayList<>();
  final List<String> comments = new CopyOnWriteArrayList<>();
  private final HttpResponse<InputStream> response;
  private final Thread reader;
  private volatile String lastEventId = "";

  private SseClient(HttpResponse<InputStream> response) {
    this.response = response;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  static SseClient open(
      TestApi api, TestStore store, TestRole employee, String query, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api.baseUrl() + PATH + query))
            .header("Authorization", "Bearer " + TestPasses.pass(store.tenant(), employee))
            .header(TokenNames.TENANT_HEADER, store.key())
            .header("Accept", "text/event-stream");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return new SseClient(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  String lastEventId() {
    return lastEventId;
  }

  boolean isOver() {
    return !reader.isAlive();
  }

  List<Long> ids() {
    return events.stream().map(event -> event.get("id").asLong()).toList();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      StringBuilder data = new StringBuilder();
      String type = "message";
      String id = lastEventId;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          lastEventId = id;
          if (!data.isEmpty() && type.equals("notification")) {
            events.add(JSON.readTree(data.toString()));
          }
          data.setLength(0);
          type = "message";
        } else if (line.startsWith(":")) {
          comments.add(line);
        } else if (line.startsWith("data: ")) {
          data.append(line.substring(6));
        } else if (line.startsWith("event: ")) {
          type = line.substring(7);
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        }
      }
    } catch (IOException e) {
      // closed by either side
    }
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
