package uz.erp.auth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.stereotype.Component;
import uz.erp.platform.test.TestSecrets;

/**
 * A server that discovery knows as sales-service: answers how many tills are open, or is away. The
 * real one has its own test of the same path.
 */
@Component
public class SalesStandIn implements DiscoveryClient {

  /** A request as it came in. */
  public record Request(String path, String authorization, String tenantKey) {}

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile int openSessions;
  private volatile int status = 200;
  private volatile boolean away;

  SalesStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Works, and no till is open. */
  public void reset() {
    requests.clear();
    openSessions = 0;
    status = 200;
    away = false;
  }

  public void hasOpenSessions(int count) {
    openSessions = count;
  }

  public void failsWith(int code) {
    status = code;
  }

  /** Breaks every connection off. */
  public void isAway() {
    away = true;
  }

  public List<Request> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        new Request(
            exchange.getRequestURI().getPath(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            String.valueOf(exchange.getRequestHeaders().getFirst("X-Tenant-Key"))));
    if (away) {
      exchange.close();
      return;
    }
    byte[] body = "{\"count\":%d}".formatted(openSessions).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    boolean known =
        TestSecrets.INTERNAL_KEY.equals(exchange.getRequestHeaders().getFirst("X-Internal-Key"));
    exchange.sendResponseHeaders(known ? status : 401, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public String description() {
    return "a stand-in for sales-service";
  }

  @Override
  public List<ServiceInstance> getInstances(String serviceId) {
    if (!serviceId.equals("sales-service")) {
      return List.of();
    }
    return List.of(
        new DefaultServiceInstance(
            "stand-in",
            serviceId,
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()).getHost(),
            server.getAddress().getPort(),
            false));
  }

  @Override
  public List<String> getServices() {
    return List.of("sales-service");
  }
}
