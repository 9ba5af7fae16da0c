package uz.erp.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import uz.erp.gateway.problem.Problems;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.platform.suite.SuiteManifest;

/** The whole table of what the gateway forwards; any other path reaches no service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConcurrencyProperties.class)
class Routes {

  @Bean
  RouteLocator routeLocator(
      RouteLocatorBuilder builder,
      SuiteManifest suite,
      CircuitBreakerRegistry breakers,
      ConcurrencyProperties concurrency,
      MeterRegistry meters) {
    RouteLocatorBuilder.Builder routes = builder.routes();
    for (ServiceEntry service : suite.services()) {
      GatewayFilter breaker =
          new ServiceBreaker(
              breakers.circuitBreaker(service.artifact()),
              concurrency.forPeopleAt(service, meters),
              concurrency.forApiClientsAt(service, meters));
      String address = "lb://" + service.artifact();
      if (!service.streams().isEmpty()) {
        // before the rest of the service's paths, to which they belong
        routes.route(
            service.name() + StreamRouting.ROUTES,
            route ->
                route
                    .path(streamsOf(service))
                    .filters(filters -> filters.filter(breaker))
                    .uri(address));
      }
      routes
          .route(
              service.name(),
              route ->
                  route
                      .path(service.apiPattern())
                      .filters(filters -> filters.filter(breaker))
                      .uri(address))
          .route(
              service.name() + "-document",
              route ->
                  route
                      .path(service.documentPath(), "/v3/api-docs/" + service.artifact())
                      .filters(filters -> filters.setPath("/v3/api-docs").filter(breaker))
                      .uri(address));
    }
    return routes.build();
  }

  private static String[] streamsOf(ServiceEntry service) {
    return service.streams().stream()
        .map(path -> "/api/" + service.api() + "/" + path)
        .flatMap(path -> Stream.of(path, path + "/"))
        .toArray(String[]::new);
  }

  /** In the place of the library's own, which is switched off. */
  @Bean
  StreamRouting streamRouting(
      HttpClient requests,
      ObjectProvider<List<HttpHeadersFilter>> headersFilters,
      HttpClientProperties properties,
      @Value("${erp.gateway.max-streams}") int maxStreams) {
    return new StreamRouting(requests, headersFilters, properties, maxStreams);
  }

  /** The library's own, which it leaves out together with its routing. */
  @Bean
  NettyWriteResponseFilter responseWriting(
      GatewayProperties properties, ObjectProvider<List<HttpHeadersFilter>> headersFilters) {
    return new NettyWriteResponseFilter(properties.getStreamingMediaTypes(), headersFilters);
  }

  @Bean
  OutboundHeaders outboundHeaders(@Value("${erp.gateway.public-url}") String publicUrl) {
    return new OutboundHeaders(PublicAddress.parse(publicUrl));
  }

  @Bean
  OneHost oneHost(Problems problems) {
    return new OneHost(problems);
  }

  @Bean
  NettyServerCustomizer lenientAddresses() {
    LenientAddress handler = new LenientAddress();
    return server ->
        server.doOnChannelInit(
            (observer, channel, remote) ->
                channel
                    .pipeline()
                    .addAfter(NettyPipeline.HttpCodec, "erp.lenientAddress", handler));
  }
}
