package uz.erp.platform.security;

import org.springframework.security.core.AuthenticationException;

/** The keys to check a token with could not be had; answered with 503, not 401. */
public final class KeysUnavailableException extends AuthenticationException {

  public KeysUnavailableException(Throwable cause) {
    super("the keys of auth-service are not available", cause);
  }
}
