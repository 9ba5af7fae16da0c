package uz.erp.gateway.problem;

import java.time.Duration;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What is left of a request that is refused before it was read.
 *
 * <p>A server reads the whole request or ends the connection (RFC 9112, section 9.3); a client that
 * is still sending must not be cut off from the answer, nor its next request be held up.
 */
final class UnreadBody {

  /** Four times the largest body that is no upload; more is not worth the wait. */
  private static final long MOST = 8L * 1024 * 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private UnreadBody() {}

  /** Completes when nothing is left to read, or when it is settled that the connection ends. */
  static Mono<Void> settled(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    ServerHttpResponse response = exchange.getResponse();
    long declared = request.getHeaders().getContentLength();
    boolean undeclared = request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
    if (declared <= 0 && !undeclared) {
      return Mono.empty();
    }
    if (undeclared || declared > MOST) {
      return Mono.fromRunnable(() -> endConnection(response));
    }
    return request
        .getBody()
        .doOnNext(DataBufferUtils::release)
        .then()
        .timeout(PATIENCE, Mono.fromRunnable(() -> endConnection(response)))
        // it is being read already, or the client has disconnected
        .onErrorResume(failure -> Mono.empty());
  }

  private static void endConnection(ServerHttpResponse response) {
    response.getHeaders().set(HttpHeaders.CONNECTION, "close");
  }
}
