package uz.erp.auth.profile;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.auth.account.ProfileView;
import uz.erp.auth.account.Profiles;
import uz.erp.auth.account.UserDetails;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.auth.employee.Employments;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;

/** Changes one's own name and contacts. */
@Service
public class ProfileChange {

  private final Profiles profiles;
  private final Employments employments;
  private final AuditLog audit;
  private final Clock clock;

  ProfileChange(Profiles profiles, Employments employments, AuditLog audit, Clock clock) {
    this.profiles = profiles;
    this.employments = employments;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 400 on {@code email} when another user has it; 412 when the profile
   *     has another version by now
   */
  @Transactional
  public ProfileView change(
      long userId, @Nullable String ifMatch, UnaryOperator<UserDetails> change) {
    employments.lockOf(userId); // before the account, as employers do
    ProfileView before =
        profiles
            .lock(userId)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_AUTHENTICATED));
    EntityTags.requireMatch(ifMatch, before.version());
    UserDetails wish = change.apply(before.details());
    FieldChanges changes = FieldChanges.between(before.details().fields(), wish.fields());
    if (changes.isEmpty()) {
      return before;
    }
    ProfileView after = profiles.change(before, wish, clock.instant());
    employments.publishChangesOf(userId);
    audit.whereverWorks(userId, AuditAction.PROFILE_CHANGED, true, changes);
    return after;
  }
}
