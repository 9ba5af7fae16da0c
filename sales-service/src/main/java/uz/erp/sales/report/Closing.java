package uz.erp.sales.report;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.sale.SessionDrafts;
import uz.erp.sales.session.SessionLocks;
import uz.erp.sales.session.SessionProblem;
import uz.erp.sales.session.SessionView;

/**
 * Closes a session: counts it and freezes the count, and does nothing else, so that nothing else
 * can make it fail. A draft with something in it is either paid or cancelled before; what was
 * counted need not be what was expected, the difference is on record.
 */
@Service
public class Closing {

  private final SessionLocks locks;
  private final SessionDrafts drafts;
  private final SessionReports reports;
  private final ZReports zReports;

  Closing(SessionLocks locks, SessionDrafts drafts, SessionReports reports, ZReports zReports) {
    this.locks = locks;
    this.drafts = drafts;
    this.reports = reports;
    this.zReports = zReports;
  }

  /** Closes an open session, alone in it. */
  @Transactional
  public SessionView close(long sessionId, CloseSession request) {
    SessionView open = locks.lockOpen(sessionId);
    drafts.cancelEmpty(sessionId);
    drafts
        .findPending(sessionId)
        .ifPresent(
            receipt -> {
              throw new ProblemException(SessionProblem.SESSION_HAS_PENDING_SALE, receipt);
            });
    SessionReport counted = reports.count(open);
    SessionView closed =
        locks.close(sessionId, counted.expectedCash(), request.actualCash(), counted.generatedAt());
    ZReports.Counted number = zReports.next(open.register(), counted.netTotal());
    zReports.freeze(counted.frozen(closed, number), number);
    return closed;
  }
}
