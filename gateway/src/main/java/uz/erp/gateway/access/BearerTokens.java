package uz.erp.gateway.access;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Finds the token of a request, but only where one is asked for: a stale token must not keep
 * anybody from logging in again.
 */
final class BearerTokens implements ServerAuthenticationConverter {

  private final ServerAuthenticationConverter header =
      new ServerBearerTokenAuthenticationConverter();

  @Override
  public Mono<Authentication> convert(ServerWebExchange exchange) {
    if (AccessRules.of(exchange.getRequest()) == Access.ANYONE) {
      return Mono.empty();
    }
    if (exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION).size() > 1) {
      // a service that reads one of them would not see the other
      return Mono.error(new InvalidBearerTokenException("more than one Authorization"));
    }
    return header.convert(exchange);
  }
}
