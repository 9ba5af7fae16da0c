package uz.erp.auth.token;

import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;
import uz.erp.platform.security.TokenNames;

/** The sign-in behind a request: which user, and which refresh family it belongs to. */
public record Session(long userId, UUID family) {

  /**
   * @throws IllegalArgumentException when a token signed by us lacks what we always put in
   */
  public static Session of(Jwt userToken) {
    String subject = userToken.getSubject();
    String family = userToken.getClaimAsString(TokenNames.SIGN_IN);
    if (subject == null || family == null) {
      throw new IllegalArgumentException("A user token names a user and a sign-in");
    }
    return new Session(Long.parseLong(subject), UUID.fromString(family));
  }
}
