package uz.erp.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where the authenticated caller of the current request is found. */
final class SecurityContexts {

  private SecurityContexts() {}

  static @Nullable Authentication current() {
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
