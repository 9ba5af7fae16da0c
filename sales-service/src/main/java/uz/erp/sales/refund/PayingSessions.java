package uz.erp.sales.refund;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.session.SessionLocks;
import uz.erp.sales.session.SessionProblem;
import uz.erp.sales.session.SessionView;

/**
 * Chooses the session a refund is paid from and shares it, so that it cannot close before the
 * refund is in its count. Taken before the sale's lock, as every session is.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PayingSessions {

  private final SessionLocks sessions;

  PayingSessions(SessionLocks sessions) {
    this.sessions = sessions;
  }

  /**
   * The caller's own open session. An employee who manages sales and has none pays from the sale's
   * session while that is open, else from the named one. Empty when there is none of these: a
   * back-office refund, which gives back no cash.
   *
   * @param named id of any open session of the store
   */
  Optional<SessionView> share(long saleId, @Nullable Long named) {
    Optional<SessionView> own = sessions.shareOwnIfOpen();
    if (own.isPresent()) {
      return own;
    }
    if (!CurrentEmployee.get().has("manage_sales")) {
      throw new ProblemException(SessionProblem.SESSION_REQUIRED);
    }
    return sessions
        .shareOpenOfSale(saleId)
        .or(() -> Optional.ofNullable(named).map(sessions::shareOpen));
  }
}
