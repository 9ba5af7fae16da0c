package uz.erp.platform.access;

import java.util.OptionalLong;
import java.util.TreeSet;

/** The account behind a request, whether it is made in a store or not. */
public final class CurrentAccount {

  private CurrentAccount() {}

  /** Empty when the caller has not signed in. */
  public static OptionalLong findUserId() {
    return switch (SecurityContexts.current()) {
      case PassAuthentication pass -> OptionalLong.of(pass.employee().userId());
      case UserAuthentication user -> OptionalLong.of(user.userId());
      case null, default -> OptionalLong.empty();
    };
  }

  /** The caller's role and permissions in the store, in one text; empty outside of a store. */
  public static String authority() {
    return SecurityContexts.current() instanceof PassAuthentication pass
        ? pass.employee().role() + " " + new TreeSet<>(pass.employee().permissions())
        : "";
  }
}
