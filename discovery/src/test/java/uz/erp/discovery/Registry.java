package uz.erp.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A client of the registry, with the credentials of a part, of Prometheus or none. */
record Registry(int port, @Nullable String authorization) {

  private static final String PASSWORD = "0123456789abcdef0123456789abcdef";
  static final String MANAGEMENT_KEY = "fedcba9876543210fedcba9876543210";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  Registry(int port) {
    this(port, null);
  }

  /** With the password that the tests gave this part. */
  Registry as(String part) {
    return as(part, password(part));
  }

  Registry as(String part, String password) {
    byte[] pair = (part + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Registry(port, "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  Registry bearer(String key) {
    return new Registry(port, "Bearer " + key);
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "");
  }

  HttpResponse<String> register(String app, String instanceId, String vipAddress) {
    return send("POST", "/eureka/apps/" + app, instance(app, instanceId, vipAddress));
  }

  /** The description of an instance, with a lease of 30 seconds. */
  static String instance(String app, String instanceId, String vipAddress) {
    return instance(app, instanceId, vipAddress, 30);
  }

  static String instance(String app, String instanceId, String vipAddress, int leaseSeconds) {
    return """
    {"instance": {"instanceId": "%2$s", "app": "%1$s", "hostName": "localhost",
      "ipAddr": "127.0.0.1", "status": "UP", "port": {"$": 1, "@enabled": "true"},
      "vipAddress": "%3$s",
      "dataCenterInfo": {"@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name": "MyOwn"},
      "leaseInfo": {"renewalIntervalInSecs": 1, "durationInSecs": %4$d}}}
    """
        .formatted(app, instanceId, vipAddress, leaseSeconds);
  }

  HttpResponse<String> send(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "*/*")
            .method(method, BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String password(String application) {
    return application + "-" + PASSWORD;
  }
}
