package uz.erp.gateway.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The user of an exchange; what they may do is not known here and not asked. */
public final class SignedInUser extends AbstractAuthenticationToken {

  private final transient UserToken token;

  public SignedInUser(UserToken token) {
    super(List.of());
    this.token = token;
    setAuthenticated(true);
  }

  public UserToken token() {
    return token;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return token.userId();
  }
}
