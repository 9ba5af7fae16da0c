package uz.erp.discovery;

import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Knows each part by its password. Parts renew every second or two, so the generated passwords are
 * compared as they are, without the work of a password hash.
 */
final class PartAuthentication implements AuthenticationManager {

  private final PartPasswords passwords;

  PartAuthentication(PartPasswords passwords) {
    this.passwords = passwords;
  }

  @Override
  public Authentication authenticate(Authentication shown) {
    String part = shown.getName();
    if (shown.getCredentials() instanceof String password && passwords.matches(part, password)) {
      return UsernamePasswordAuthenticationToken.authenticated(part, "", List.of());
    }
    throw new BadCredentialsException("unknown part or wrong password");
  }
}
