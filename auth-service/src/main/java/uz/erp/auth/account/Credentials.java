package uz.erp.auth.account;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.ClientOrigin;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/**
 * Checks and changes passwords. A refusal is the same, after the same time, whether the user is
 * unknown, the password wrong or the name locked; only the log shows the difference.
 */
@Service
public class Credentials {

  private static final Logger log = LoggerFactory.getLogger("audit");

  /** No account has this id. */
  private static final long NO_ACCOUNT = 0;

  private final Users users;
  private final LoginFailures failures;
  private final KnownNetworks networks;
  private final PasswordHashing hashing;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  Credentials(
      Users users,
      LoginFailures failures,
      KnownNetworks networks,
      PasswordHashing hashing,
      AuditLog audit,
      PlatformTransactionManager transactions) {
    this.users = users;
    this.failures = failures;
    this.networks = networks;
    this.hashing = hashing;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** A user who has just proved to know the password. */
  public record Verified(UserView user, Username username, String passwordHash) {}

  /**
   * Looks whether the password is right; slow, hence outside of any transaction.
   *
   * @throws ProblemException 401 {@code invalid_credentials}; 429 when too many try at once, or
   *     this address tried this name too often
   */
  public Verified verify(Username username, Password password) {
    hashing.requirePlace();
    String network = ClientOrigin.current().network();
    requireUnlocked(username, network);
    Optional<Users.Claimant> claimant = users.findClaimant(username);
    boolean locked = failures.isLocked(username, network);
    boolean right =
        hashing.matches(password, claimant.map(Users.Claimant::passwordHash).orElse(null));
    if (claimant.isEmpty() || !right || locked || !claimant.get().active()) {
      count(username, network, claimant);
      log.warn(
          "Sign-in refused: user {}, {}",
          claimant.map(known -> Long.toString(known.user().id())).orElse("unknown"),
          locked ? "locked" : right ? "switched off" : "wrong password");
      throw new ProblemException(AccountProblem.INVALID_CREDENTIALS);
    }
    return new Verified(claimant.get().user(), username, renewed(claimant.get(), password));
  }

  /**
   * Ends the counting of failures, in the transaction that signs in.
   *
   * @throws ProblemException 401 {@code invalid_credentials} when the password was changed since it
   *     was looked at; from here on it cannot be until the transaction ends
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void confirm(Verified verified) {
    if (!users.stillHas(verified.user().id(), verified.passwordHash())) {
      throw new ProblemException(AccountProblem.INVALID_CREDENTIALS);
    }
    failures.clear(verified.username(), ClientOrigin.current().network());
  }

  /**
   * Looks whether the old password is right and the new one good; slow, hence outside of any
   * transaction.
   *
   * @return the new password's hash, for {@link #replace}
   * @throws ProblemException 400 on {@code old_password} when it is wrong or was tried too often,
   *     on {@code new_password} when it is too weak; 429 as for a sign-in
   */
  public Replacement prepareChange(long userId, Password oldPassword, Password newPassword) {
    hashing.requirePlace();
    Users.Claimant claimant =
        users
            .findClaimant(userId)
            .filter(Users.Claimant::active)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_AUTHENTICATED));
    Username username = new Username(claimant.user().username());
    String network = ClientOrigin.current().network();
    requireUnlocked(username, network);
    boolean locked = failures.isLocked(username, network);
    if (!hashing.matches(oldPassword, claimant.passwordHash()) || locked) {
      count(username, network, Optional.of(claimant));
      log.warn("Change of password refused: user {}", userId);
      throw ProblemException.field("old_password", "validation.password_wrong");
    }
    requireFit("new_password", newPassword, username);
    return new Replacement(
        new Verified(claimant.user(), username, claimant.passwordHash()),
        hashing.hash(newPassword));
  }

  /** A new password's hash, and what was known of the old one. */
  public record Replacement(Verified old, String newHash) {}

  /**
   * Writes the new password in the caller's transaction.
   *
   * @throws ProblemException 400 on {@code old_password} when it was changed meanwhile
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(Replacement replacement) {
    long userId = replacement.old().user().id();
    if (!users.changePassword(userId, replacement.old().passwordHash(), replacement.newHash())) {
      throw ProblemException.field("old_password", "validation.password_wrong");
    }
    failures.clear(replacement.old().username(), ClientOrigin.current().network());
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
  void forgetWhatIsOld() {
    failures.removeForgotten();
    networks.removeForgotten();
  }

  /**
   * Refused before any hashing and alike for names that no account has, so it reveals nothing about
   * them.
   */
  private void requireUnlocked(Username username, String network) {
    failures
        .lockedFor(username, network)
        .ifPresent(
            wait -> {
              throw ProblemException.tooManyRequests(wait);
            });
  }

  /**
   * Records it for the employers. For a made-up name they are looked up as well, so that it costs
   * what a real one does; only its count is stored.
   */
  private void count(Username username, String network, Optional<Users.Claimant> claimant) {
    transaction.executeWithoutResult(
        status ->
            failures
                .add(username, network)
                .ifPresent(
                    counted ->
                        audit.whereverWorks(
                            claimant.map(known -> known.user().id()).orElse(NO_ACCOUNT),
                            counted.locked()
                                ? AuditAction.SIGN_IN_LOCKED
                                : AuditAction.SIGN_IN_FAILED,
                            false,
                            FieldChanges.NONE)));
  }

  /** The hash as it is from now on: a new one when the old was made with less work. */
  private String renewed(Users.Claimant claimant, Password password) {
    if (!hashing.isOutdated(claimant.passwordHash())) {
      return claimant.passwordHash();
    }
    String better = hashing.hash(password);
    return users.changePassword(claimant.user().id(), claimant.passwordHash(), better)
        ? better
        : claimant.passwordHash();
  }
}
