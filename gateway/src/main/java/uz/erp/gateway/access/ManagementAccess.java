package uz.erp.gateway.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerAdapter;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;
import uz.erp.platform.security.ManagementKey;

/**
 * Management endpoints ask for the management key as a bearer token; the probes ask for nothing.
 */
@Configuration(proxyBeanMethods = false)
class ManagementAccess {

  @Bean
  @Order(0)
  SecurityWebFilterChain managementEndpoints(
      ServerHttpSecurity http, @Value("${erp.management.key}") String managementKey) {
    ReactiveAuthenticationManager key =
        new ReactiveAuthenticationManagerAdapter(ManagementKey.of(managementKey));
    return http.securityMatcher(EndpointRequest.toAnyEndpoint())
        .csrf(CsrfSpec::disable) // a bearer token is never sent by a browser itself
        .requestCache(RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(
            paths ->
                paths
                    .pathMatchers(ManagementKey.PROBES.toArray(String[]::new))
                    .permitAll()
                    .anyExchange()
                    .authenticated())
        .oauth2ResourceServer(
            server -> server.authenticationManagerResolver(request -> Mono.just(key)))
        .build();
  }
}
