package uz.erp.gateway.access;

import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;
import uz.erp.platform.security.ApiKeySecret;

/**
 * Distinguishes API keys and user tokens by their prefix; a malformed key is refused without asking
 * auth-service.
 */
final class Credentials implements ReactiveAuthenticationManager {

  private final UserTokens userTokens;

  Credentials(UserTokens userTokens) {
    this.userTokens = userTokens;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication presented) {
    String token = ((BearerTokenAuthenticationToken) presented).getToken();
    if (!ApiKeySecret.isMeantBy(token)) {
      return userTokens.authenticate(presented);
    }
    return Mono.justOrEmpty(ApiKeySecret.parse(token))
        .<Authentication>map(secret -> new ApiKeyAuthentication(ApiKey.of(secret)))
        .switchIfEmpty(Mono.error(() -> new InvalidBearerTokenException("not an API key")));
  }
}
