package uz.erp.platform.access;

import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Proven by a user token: a known account, but in no store. */
final class UserAuthentication extends JwtAuthenticationToken {

  private final long userId;

  /**
   * @throws InvalidBearerTokenException when the subject is no user id
   */
  UserAuthentication(Jwt token) {
    super(token, List.of(), String.valueOf(token.getSubject()));
    try {
      this.userId = Long.parseLong(getName());
    } catch (NumberFormatException e) {
      throw new InvalidBearerTokenException("not a user token", e);
    }
  }

  long userId() {
    return userId;
  }
}
