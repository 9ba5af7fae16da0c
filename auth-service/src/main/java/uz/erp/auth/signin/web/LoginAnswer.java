package uz.erp.auth.signin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.auth.account.UserView;
import uz.erp.auth.employee.Role;
import uz.erp.auth.signin.AvailableStore;
import uz.erp.auth.signin.SignIn;

/** Tokens, the user and the stores to choose from. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record LoginAnswer(
    @Schema(example = "q1fP0aWgkq3p4V9nJ6yqzq4mB4Qb0Wm2m8m2m0kqYxw") String refresh,
    @Schema(example = "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJSUzI1NiJ9…") String access,
    UserView user,
    List<AvailableStore> availableStores,
    @Nullable DefaultStore defaultStore) {

  /** The store a client may start with; null for one who works in none. */
  @Schema(description = "The default store; null when the user may enter none", nullable = true)
  record DefaultStore(
      @Schema(example = "magazin-ivanova_a4b3c2d1") String tenantKey,
      @Schema(example = "Магазин Иванова") String name,
      Role role) {}

  static LoginAnswer of(SignIn.SignedIn signedIn) {
    return new LoginAnswer(
        signedIn.tokens().refresh(),
        signedIn.tokens().access(),
        signedIn.user(),
        signedIn.stores(),
        signedIn.stores().stream()
            .findFirst()
            .map(store -> new DefaultStore(store.tenantKey(), store.name(), store.role()))
            .orElse(null));
  }

  @Override
  public String toString() {
    return "LoginAnswer[" + user.id() + "]";
  }
}
