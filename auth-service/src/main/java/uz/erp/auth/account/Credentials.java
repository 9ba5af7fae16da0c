package uz.erp.auth.account;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/**
 * Checks and changes passwords. Who is refused is told the same, after the same time, whether the
 * user is unknown, the password wrong or the name locked; only the log knows the difference.
 */
@Service
public class Credentials {

  private static final Logger audit = LoggerFactory.getLogger("audit");

  private final Users users;
  private final LoginFailures failures;
  private final PasswordHashing hashing;

  Credentials(Users users, LoginFailures failures, PasswordHashing hashing) {
    this.users = users;
    this.failures = failures;
    this.hashing = hashing;
  }

  /**
   * @throws ProblemException 401 {@code invalid_credentials}; 429 when too many try at once
   */
  public UserView verify(Username username, Password password) {
    Optional<Users.Claimant> claimant = users.findClaimant(username);
    boolean locked = failures.isLocked(username);
    boolean right =
        hashing.matches(password, claimant.map(Users.Claimant::passwordHash).orElse(null));
    if (claimant.isEmpty() || !right || locked || !claimant.get().active()) {
      failures.add(username);
      audit.warn(
          "Sign-in refused: user {}, {}",
          claimant.map(known -> Long.toString(known.user().id())).orElse("unknown"),
          locked ? "locked" : right ? "switched off" : "wrong password");
      throw new ProblemException(AccountProblem.INVALID_CREDENTIALS);
    }
    failures.clear(username);
    renewIfOutdated(claimant.get(), password);
    return claimant.get().user();
  }

  /**
   * Replaces the password of one who knows the old one.
   *
   * @throws ProblemException 400 on {@code old_password} when it is wrong or tried too often, on
   *     {@code new_password} when it is too weak
   */
  public void change(long userId, Password oldPassword, Password newPassword) {
    Users.Claimant claimant =
        users
            .findClaimant(userId)
            .filter(Users.Claimant::active)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_AUTHENTICATED));
    Username username = new Username(claimant.user().username());
    boolean locked = failures.isLocked(username);
    if (!hashing.matches(oldPassword, claimant.passwordHash()) || locked) {
      failures.add(username);
      audit.warn("Change of password refused: user {}", userId);
      throw ProblemException.field("old_password", "validation.password_wrong");
    }
    requireFit("new_password", newPassword, username);
    users.changePassword(userId, hashing.hash(newPassword));
    audit.info("Password changed: user {}", userId);
  }

  /**
   * @throws ProblemException 400 on the field when the password is too weak for this user
   */
  public void requireFit(String field, Password password, Username username) {
    List<PasswordWeakness> weaknesses = PasswordPolicy.weaknessesOf(password, username.text());
    FieldErrors errors = new FieldErrors();
    weaknesses.forEach(weakness -> errors.add(field, weakness.messageKey()));
    errors.throwIfAny();
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void forgetOldFailures() {
    failures.removeForgotten();
  }

  private void renewIfOutdated(Users.Claimant claimant, Password password) {
    if (hashing.isOutdated(claimant.passwordHash())) {
      users.changePassword(claimant.user().id(), hashing.hash(password));
    }
  }
}
