package uz.erp.gateway.route;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Routes streams over connections of their own: a stream keeps its connection for minutes, and
 * those of ordinary requests are few.
 */
final class StreamRouting extends NettyRoutingFilter {

  /** The end of the names of routes whose answers stay open. */
  static final String ROUTES = "-streams";

  /** Three heartbeats: a service that vanished without a word is noticed by then. */
  private static final Duration SILENCE = Duration.ofSeconds(45);

  private final HttpClient streams;

  StreamRouting(
      HttpClient requests,
      ObjectProvider<List<HttpHeadersFilter>> headersFilters,
      HttpClientProperties properties,
      int maxStreams) {
    super(requests, headersFilters, properties);
    HttpClientProperties.Pool pool = properties.getPool();
    this.streams =
        HttpClient.create(
                ConnectionProvider.builder("streams")
                    .maxConnections(maxStreams)
                    .pendingAcquireTimeout(Duration.ofMillis(pool.getAcquireTimeout()))
                    .maxIdleTime(pool.getMaxIdleTime())
                    .build())
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, properties.getConnectTimeout())
            .responseTimeout(SILENCE);
  }

  @Override
  protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
    return route.getId().endsWith(ROUTES) ? streams : super.getHttpClient(route, exchange);
  }
}
