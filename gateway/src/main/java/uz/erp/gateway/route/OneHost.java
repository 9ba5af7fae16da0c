package uz.erp.gateway.route;

import io.netty.handler.codec.http.HttpVersion;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import uz.erp.gateway.problem.Problems;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Refuses a request that names several hosts, or none where HTTP/1.1 demands one: the proxy that
 * stands before or behind the gateway may read another of them (RFC 9112, 3.2).
 */
final class OneHost implements WebFilter, Ordered {

  private final Problems problems;

  OneHost(Problems problems) {
    this.problems = problems;
  }

  /** Before anything answers by itself. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    int hosts = request.getHeaders().getOrEmpty(HttpHeaders.HOST).size();
    return hosts == 1 || hosts == 0 && isOlder(request)
        ? chain.filter(exchange)
        : problems.answer(exchange, new ProblemException(CommonProblem.MALFORMED_REQUEST));
  }

  private static boolean isOlder(ServerHttpRequest request) {
    return ServerHttpRequestDecorator.getNativeRequest(request) instanceof HttpServerRequest netty
        && HttpVersion.HTTP_1_0.equals(netty.version());
  }
}
