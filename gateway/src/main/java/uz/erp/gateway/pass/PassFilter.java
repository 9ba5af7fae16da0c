package uz.erp.gateway.pass;

import java.security.Principal;
import java.util.function.Consumer;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import uz.erp.gateway.access.Access;
import uz.erp.gateway.access.AccessRules;
import uz.erp.gateway.access.ApiKeyAuthentication;
import uz.erp.gateway.access.SignedInUser;
import uz.erp.gateway.access.UserToken;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.TokenNames;

/** Gives every forwarded request exactly the token its path calls for, and no other. */
final class PassFilter implements GlobalFilter, Ordered {

  private final Passes passes;
  private final ApiClientPasses apiClients;

  PassFilter(Passes passes, ApiClientPasses apiClients) {
    this.passes = passes;
    this.apiClients = apiClients;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    Access access = AccessRules.of(exchange.getRequest());
    if (access == Access.ANYONE) {
      return chain.filter(with(exchange, PassFilter::removeBoth));
    }
    return exchange
        .getPrincipal()
        .switchIfEmpty(Mono.error(() -> new ProblemException(CommonProblem.NOT_AUTHENTICATED)))
        .flatMap(
            caller ->
                access == Access.USER
                    ? chain.filter(with(exchange, headers -> userToken(headers, person(caller))))
                    : withPass(exchange, chain, caller));
  }

  private Mono<Void> withPass(
      ServerWebExchange exchange, GatewayFilterChain chain, Principal caller) {
    Mono<Pass> pass =
        caller instanceof ApiKeyAuthentication apiClient
            ? apiClients.find(exchange, apiClient.key())
            : passes.find(person(caller), TenantKey.of(exchange.getRequest().getHeaders()));
    return pass.flatMap(
        found -> chain.filter(with(exchange, headers -> headers.setBearerAuth(found.value()))));
  }

  private static UserToken person(Principal caller) {
    if (caller instanceof SignedInUser user) {
      return user.token();
    }
    throw new ProblemException(CommonProblem.PERSON_REQUIRED);
  }

  private static void userToken(HttpHeaders headers, UserToken token) {
    headers.setBearerAuth(token.value());
    headers.remove(TokenNames.TENANT_HEADER); // this request is about no store
  }

  private static void removeBoth(HttpHeaders headers) {
    headers.remove(HttpHeaders.AUTHORIZATION);
    headers.remove(TokenNames.TENANT_HEADER);
  }

  private static ServerWebExchange with(ServerWebExchange exchange, Consumer<HttpHeaders> change) {
    return exchange.mutate().request(request -> request.headers(change)).build();
  }

  /** Before the routes' own filters: the wait for a pass is not the service's failure. */
  @Override
  public int getOrder() {
    return -10;
  }
}
