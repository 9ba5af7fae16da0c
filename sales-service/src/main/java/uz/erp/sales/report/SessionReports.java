package uz.erp.sales.report;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.sales.session.SessionDesk;
import uz.erp.sales.session.SessionView;
import uz.erp.sales.settings.StoreSettings;

/**
 * Reports on sessions: counted anew until closed, as frozen last from then on. Where the store
 * counts blind, the cashier who counts a drawer learns only afterwards what should be in it.
 */
@Service
public class SessionReports {

  private final SessionDesk sessions;
  private final SessionCount count;
  private final ZReports zReports;
  private final StoreSettings settings;

  SessionReports(
      SessionDesk sessions, SessionCount count, ZReports zReports, StoreSettings settings) {
    this.sessions = sessions;
    this.count = count;
    this.zReports = zReports;
    this.settings = settings;
  }

  /** The report of a session the caller may see; all of it from one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public SessionReport get(long sessionId) {
    SessionView session = sessions.get(sessionId);
    if (session.isClosed()) {
      return zReports.latest(sessionId).report();
    }
    SessionReport counted = count.of(session);
    boolean blind = settings.get().blindCount() && !SessionDesk.seesAll(CurrentEmployee.get());
    return blind ? counted.blind() : counted;
  }
}
