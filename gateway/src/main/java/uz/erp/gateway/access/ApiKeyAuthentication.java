package uz.erp.gateway.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request with a well-formed API key; whether the key is valid is known once it has a pass. */
public final class ApiKeyAuthentication extends AbstractAuthenticationToken {

  private final transient ApiKey key;

  public ApiKeyAuthentication(ApiKey key) {
    super(List.of());
    this.key = key;
    setAuthenticated(true);
  }

  public ApiKey key() {
    return key;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return key.userId();
  }
}
