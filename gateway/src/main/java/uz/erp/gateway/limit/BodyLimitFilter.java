package uz.erp.gateway.limit;

import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Refuses bodies above the limit: at once when their length is declared, else when they reach it.
 * Netty sees to it that a body is as long as it said, so only bodies of unknown length are counted.
 */
final class BodyLimitFilter implements WebFilter {

  private final long most;
  private final long mostOfUploads;
  private final List<PathPattern> uploads;

  BodyLimitFilter(LimitProperties limits) {
    this.most = limits.body().toBytes();
    this.mostOfUploads = limits.upload().toBytes();
    this.uploads =
        limits.uploadPaths().stream().map(PathPatternParser.defaultInstance::parse).toList();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    long limit = limitFor(request);
    if (request.getHeaders().getContentLength() > limit) {
      return Mono.error(() -> new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE));
    }
    boolean untold = request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
    return chain.filter(untold ? counted(exchange, limit) : exchange);
  }

  private long limitFor(ServerHttpRequest request) {
    PathContainer path = request.getPath().pathWithinApplication();
    return uploads.stream().anyMatch(pattern -> pattern.matches(path)) ? mostOfUploads : most;
  }

  private ServerWebExchange counted(ServerWebExchange exchange, long limit) {
    ServerHttpRequest counting =
        new ServerHttpRequestDecorator(exchange.getRequest()) {
          @Override
          public Flux<DataBuffer> getBody() {
            return count(super.getBody(), limit);
          }
        };
    return exchange.mutate().request(counting).build();
  }

  private Flux<DataBuffer> count(Flux<DataBuffer> body, long limit) {
    return Flux.defer(
        () -> {
          long[] seen = {0};
          return body.handle(
              (buffer, sink) -> {
                seen[0] += buffer.readableByteCount();
                if (seen[0] <= limit) {
                  sink.next(buffer);
                } else {
                  DataBufferUtils.release(buffer);
                  sink.error(new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE));
                }
              });
        });
  }
}
