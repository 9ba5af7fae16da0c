package uz.erp.sales.session;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;

/**
 * The first lock of everything that happens in a session.
 *
 * <p>Work in a session locks its row for share, closing exclusively: a sale is either in the count
 * or refused. Only the session's own cashier or a manager of sales works in it.
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

  /** Shares a session that may be open; empty when it is not, or not the caller's to work in. */
  public Optional<SessionView> shareIfOpen(long sessionId) {
    return sessions.share(sessionId).filter(SessionView::isOpen).filter(SessionLocks::isMine);
  }

  /** Shares the session of a sale, open or not; empty when there is no such sale. */
  public Optional<SessionView> shareOfSale(long saleId) {
    return sessions.shareOfSale(saleId).map(SessionLocks::requireMine);
  }

  /** Shares the session of a sale while it is open and the caller may work in it. */
  public Optional<SessionView> shareOpenOfSale(long saleId) {
    return sessions.shareOpenOfSale(saleId).filter(SessionLocks::isMine);
  }

  /** Shares the caller's own open session; empty when there is none. */
  public Optional<SessionView> shareOwnIfOpen() {
    return sessions.shareOpenOf(CurrentEmployee.get().employeeId());
  }

  /** Shares the caller's own open session. */
  public SessionView shareOwn() {
    return shareOwnIfOpen()
        .orElseThrow(() -> new ProblemException(SessionProblem.SESSION_REQUIRED));
  }

  /** Shares a session that is not closed, whether it ended or not. */
  SessionView shareUnclosed(long sessionId) {
    SessionView session = admit(sessions.share(sessionId), sessionId);
    requireUnclosed(session);
    return session;
  }

  /** Locks an open session exclusively, to end it. */
  public SessionView lockOpen(long sessionId) {
    SessionView session = admit(sessions.lock(sessionId), sessionId);
    requireOpen(session);
    return session;
  }

  /** Locks a session that is not closed exclusively, to close it. */
  public SessionView lockUnclosed(long sessionId) {
    SessionView session = admit(sessions.lock(sessionId), sessionId);
    requireUnclosed(session);
    return session;
  }

  /** Locks a closed session exclusively, to count it anew. */
  public SessionView lockClosed(long sessionId) {
    SessionView session = admit(sessions.lock(sessionId), sessionId);
    if (!session.isClosed()) {
      throw new ProblemException(SessionProblem.SESSION_NOT_CLOSED, sessionId);
    }
    return session;
  }

  /** Refuses a session in which nothing is sold any more. */
  public static void requireOpen(SessionView session) {
    requireUnclosed(session);
    if (!session.isOpen()) {
      throw new ProblemException(SessionProblem.SESSION_ENDED, session.id());
    }
  }

  private static void requireUnclosed(SessionView session) {
    if (session.isClosed()) {
      throw new ProblemException(SessionProblem.SESSION_CLOSED, session.id());
    }
  }

  private static SessionView admit(Optional<SessionView> session, long id) {
    return session
        .map(SessionLocks::requireMine)
        .orElseThrow(() -> new ProblemException(SessionProblem.SESSION_NOT_FOUND, id));
  }

  private static SessionView requireMine(SessionView session) {
    if (!isMine(session)) {
      throw new ProblemException(SessionProblem.NOT_YOUR_SESSION);
    }
    return session;
  }

  private static boolean isMine(SessionView session) {
    CurrentEmployee caller = CurrentEmployee.get();
    return session.cashier() == caller.employeeId() || caller.has("manage_sales");
  }
}
