package uz.erp.auth.audit;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.access.CurrentEmployee;

/**
 * Who did it.
 *
 * @param userId null for one who did not prove to be anybody
 * @param role in the store concerned; empty when none is
 */
public record Actor(@Nullable Long userId, String name, String role) {

  /** A caller whose password was wrong, and operators. */
  public static final Actor UNPROVEN = new Actor(null, "", "");

  /** The employee this request is made by. */
  public static Actor employee() {
    CurrentEmployee caller = CurrentEmployee.get();
    return new Actor(caller.userId(), caller.name(), caller.role());
  }

  /** The one to whom the store belongs. */
  public static Actor owner(long userId, String name) {
    return new Actor(userId, name, "owner");
  }
}
