package uz.erp.gateway.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An exchange that shows an API key of the right form; more is not known until it has a pass. */
public final class Machine extends AbstractAuthenticationToken {

  private final transient ApiKey key;

  public Machine(ApiKey key) {
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
