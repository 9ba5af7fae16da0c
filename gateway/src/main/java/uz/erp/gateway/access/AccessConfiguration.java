package uz.erp.gateway.access;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import reactor.core.scheduler.Schedulers;
import uz.erp.gateway.limit.RateLimits;
import uz.erp.gateway.problem.Problems;
import uz.erp.platform.security.RemoteKeys;
import uz.erp.platform.security.TokenDecoding;

@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class AccessConfiguration {

  @Bean
  SecurityWebFilterChain publicPort(
      ServerHttpSecurity http, UserTokens tokens, Problems problems, RateLimits limits) {
    SignInRequired signInRequired = new SignInRequired(problems, limits);
    ServerWebExchangeMatcher isPublic =
        exchange ->
            AccessRules.of(exchange.getRequest()) == Access.ANYONE
                ? MatchResult.match()
                : MatchResult.notMatch();
    return http.csrf(CsrfSpec::disable) // no cookies, so nothing a browser would send by itself
        .cors(CorsSpec::disable)
        .headers(HeaderSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .logout(LogoutSpec::disable)
        .requestCache(RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(
            paths -> paths.matchers(isPublic).permitAll().anyExchange().authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .bearerTokenConverter(new BearerTokens())
                    .authenticationEntryPoint(signInRequired)
                    .authenticationFailureHandler(signInRequired)
                    .jwt(jwt -> jwt.authenticationManager(new Credentials(tokens))))
        .exceptionHandling(errors -> errors.authenticationEntryPoint(signInRequired))
        .addFilterAfter(new ClientCharge(limits), SecurityWebFiltersOrder.AUTHENTICATION)
        .build();
  }

  @Bean
  UserTokens userTokens(@Value("${erp.auth-url}") String authUrl, Clock clock, EndedSignIns ended) {
    return new UserTokens(
        TokenDecoding.userTokens(RemoteKeys.of(authUrl)),
        clock,
        Schedulers.boundedElastic(),
        ended);
  }

  @Bean
  EndedSignIns endedSignIns() {
    return new EndedSignIns();
  }

  /** The request as a whole is observed; each of its security steps need not be. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Refuses paths that a service might read differently than the routes here did. Header values are
   * not its business: Netty has refused line breaks, and a match on each access would be felt.
   */
  @Bean
  ServerWebExchangeFirewall firewall() {
    StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
    firewall.setAllowedHeaderNames(name -> true);
    firewall.setAllowedHeaderValues(value -> true);
    firewall.setAllowedParameterNames(name -> true);
    firewall.setAllowedParameterValues(value -> true);
    firewall.setUnsafeAllowAnyHttpMethod(true); // a service answers 405 by itself
    return firewall;
  }
}
