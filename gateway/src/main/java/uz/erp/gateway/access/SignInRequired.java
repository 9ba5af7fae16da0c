package uz.erp.gateway.access;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import uz.erp.gateway.limit.RateLimits;
import uz.erp.gateway.problem.Problems;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Answers 401 as RFC 6750 wants it, alike for a missing and a false token but for the error word. A
 * false token is charged to the caller's address: checking it was work.
 */
final class SignInRequired
    implements ServerAuthenticationEntryPoint, ServerAuthenticationFailureHandler {

  private final Problems problems;
  private final RateLimits limits;

  SignInRequired(Problems problems, RateLimits limits) {
    this.problems = problems;
    this.limits = limits;
  }

  @Override
  public Mono<Void> onAuthenticationFailure(
      WebFilterExchange exchange, AuthenticationException failure) {
    if (failure instanceof AuthenticationServiceException) {
      return Mono.error(failure);
    }
    return Mono.defer(
        () -> {
          limits.takeForAddress(exchange.getExchange());
          return commence(exchange.getExchange(), failure);
        });
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
    if (!(failure instanceof OAuth2AuthenticationException)) {
      // RFC 6750, 3.1: no error word for a request that brought no token.
      exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"erp\"");
    }
    return problems.answer(exchange, new ProblemException(CommonProblem.NOT_AUTHENTICATED));
  }
}
