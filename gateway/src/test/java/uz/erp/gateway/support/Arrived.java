package uz.erp.gateway.support;

import com.sun.net.httpserver.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as a service saw it.
 *
 * @param bodyLength bytes received
 */
public record Arrived(String method, String uri, Headers headers, int bodyLength) {

  public @Nullable String header(String name) {
    return headers.getFirst(name);
  }

  public List<String> headerNames() {
    return headers.keySet().stream().map(String::toLowerCase).sorted().toList();
  }
}
