package uz.erp.gateway.access;

import org.springframework.security.core.Authentication;
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
    return AccessRules.of(exchange.getRequest()) == Access.ANYONE
        ? Mono.empty()
        : header.convert(exchange);
  }
}
