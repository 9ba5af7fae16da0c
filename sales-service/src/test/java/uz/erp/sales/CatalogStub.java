package uz.erp.sales;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.stereotype.Component;
import uz.erp.platform.test.TestSecrets;

/** A stand-in for catalog-service that discovery knows: answers what a test says, or is away. */
@Component
public class CatalogStub implements DiscoveryClient {

  /** A request as it came in. */
  public record Request(String query, String authorization, String tenantKey) {}

  private final HttpServer server;
  private final Map<String, String> products = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile int failure;
  private volatile boolean slow;

  CatalogStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/products", this::answer);
    server.start();
  }

  /** Knows nothing, works, and has seen nothing. */
  public void reset() {
    products.clear();
    requests.clear();
    failure = 0;
    slow = false;
  }

  /**
   * @param query such as {@code barcode=123}
   */
  public void knows(String query, String json) {
    products.put(query, json);
  }

  public void failsWith(int status) {
    failure = status;
  }

  public void isSlow() {
    slow = true;
  }

  public List<Request> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    requests.add(
        new Request(
            query,
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            String.valueOf(exchange.getRequestHeaders().getFirst("X-Tenant-Key"))));
    if (slow) {
      try {
        Thread.sleep(3_000); // longer than any till waits
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    String product = products.get(query);
    int status = failure != 0 ? failure : product == null ? 404 : 200;
    if (!TestSecrets.INTERNAL_KEY.equals(exchange.getRequestHeaders().getFirst("X-Internal-Key"))) {
      status = 401; // as the real one
    }
    byte[] body =
        (status == 200 ? String.valueOf(product) : "{\"code\":\"not_found\"}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public String description() {
    return "catalog-service stub";
  }

  @Override
  public List<ServiceInstance> getInstances(String serviceId) {
    if (!serviceId.equals("catalog-service")) {
      return List.of();
    }
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return List.of(
        new DefaultServiceInstance("stub", serviceId, uri.getHost(), uri.getPort(), false));
  }

  @Override
  public List<String> getServices() {
    return List.of("catalog-service");
  }
}
