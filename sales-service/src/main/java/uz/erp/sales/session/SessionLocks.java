package uz.erp.sales.session;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;

/**
 * The first lock of everything that happens in a session.
 *
 * <p>Work in a session shares its row, closing has it alone: a sale is either in the count or
 * refused. Only the session's own cashier works in it, or who manages sales.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SessionLocks {

  private final Sessions sessions;

  SessionLocks(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Shares an open session. */
  public SessionView shareOpen(long sessionId) {
    SessionView session = admit(sessions.share(sessionId), sessionId);
    requireOpen(session);
    return session;
  }

  /** Shares the session of a sale, open or not; empty when there is no such sale. */
  public Optional<SessionView> shareOfSale(long saleId) {
    return sessions.shareOfSale(saleId).map(SessionLocks::requireMine);
  }

  /** Shares the caller's own open session. */
  public SessionView shareOwn() {
    return sessions
        .shareOpenOf(CurrentEmployee.get().employeeId())
        .orElseThrow(() -> new ProblemException(SessionProblem.SESSION_REQUIRED));
  }

  /** Takes an open session alone, to close it. */
  public SessionView lockOpen(long sessionId) {
    SessionView session = admit(sessions.lock(sessionId), sessionId);
    requireOpen(session);
    return session;
  }

  /** Ends a session that {@link #lockOpen} took. */
  public SessionView close(long sessionId, CashSum expected, Money actual, Instant now) {
    sessions.close(sessionId, CurrentEmployee.get().employeeId(), expected, actual, now);
    return sessions.find(sessionId).orElseThrow();
  }

  /** Refuses a session that is closed. */
  public static void requireOpen(SessionView session) {
    if (!session.isOpen()) {
      throw new ProblemException(SessionProblem.SESSION_CLOSED, session.id());
    }
  }

  private static SessionView admit(Optional<SessionView> session, long id) {
    return session
        .map(SessionLocks::requireMine)
        .orElseThrow(() -> new ProblemException(SessionProblem.SESSION_NOT_FOUND, id));
  }

  private static SessionView requireMine(SessionView session) {
    CurrentEmployee caller = CurrentEmployee.get();
    if (session.cashier() != caller.employeeId() && !caller.has("manage_sales")) {
      throw new ProblemException(SessionProblem.NOT_YOUR_SESSION);
    }
    return session;
  }
}
