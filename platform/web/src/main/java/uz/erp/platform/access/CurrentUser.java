package uz.erp.platform.access;

import org.springframework.security.oauth2.jwt.Jwt;

/** The signed-in account of a request that is made for no store. */
public record CurrentUser(long userId, Jwt token) {

  /**
   * @throws IllegalStateException when the request carries no user token
   */
  public static CurrentUser get() {
    if (SecurityContexts.current() instanceof UserAuthentication user) {
      return new CurrentUser(user.userId(), user.getToken());
    }
    throw new IllegalStateException("no signed-in user in this request");
  }
}
