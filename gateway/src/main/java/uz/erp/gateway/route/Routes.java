package uz.erp.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** The whole table of what the gateway forwards; any other path reaches nobody. */
@Configuration(proxyBeanMethods = false)
class Routes {

  @Bean
  RouteLocator routeLocator(RouteLocatorBuilder builder, CircuitBreakerRegistry breakers) {
    RouteLocatorBuilder.Builder routes = builder.routes();
    for (SuiteService service : SuiteService.values()) {
      GatewayFilter breaker = new ServiceBreaker(breakers.circuitBreaker(service.serviceId()));
      String address = "lb://" + service.serviceId();
      routes
          .route(
              service.shortName(),
              route ->
                  route
                      .path(service.apiPattern())
                      .filters(filters -> filters.filter(breaker))
                      .uri(address))
          .route(
              service.shortName() + "-document",
              route ->
                  route
                      .path(service.documentPath(), "/v3/api-docs/" + service.serviceId())
                      .filters(filters -> filters.setPath("/v3/api-docs").filter(breaker))
                      .uri(address));
    }
    return routes.build();
  }

  @Bean
  OutboundHeaders outboundHeaders() {
    return new OutboundHeaders();
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
