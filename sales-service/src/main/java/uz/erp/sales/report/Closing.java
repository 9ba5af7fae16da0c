package uz.erp.sales.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.draft.SessionDrafts;
import uz.erp.sales.session.CashSum;
import uz.erp.sales.session.SessionEnds;
import uz.erp.sales.session.SessionLocks;
import uz.erp.sales.session.SessionProblem;
import uz.erp.sales.session.SessionView;
import uz.erp.sales.settings.StoreSettings;

/**
 * Ends and closes a session: closing counts it, freezes the count and publishes it, and does
 * nothing else, so that nothing else can make it fail. A draft with something in it is either paid
 * or cancelled before; what was counted need not be what was expected, the difference is on record.
 */
@Service
public class Closing {

  private final SessionLocks locks;
  private final SessionEnds ends;
  private final SessionDrafts drafts;
  private final SessionCount count;
  private final ZReports zReports;
  private final SessionClosedEvents events;
  private final StoreSettings settings;
  private final StoreClock clock;
  private final JsonMapper json;

  Closing(
      SessionLocks locks,
      SessionEnds ends,
      SessionDrafts drafts,
      SessionCount count,
      ZReports zReports,
      SessionClosedEvents events,
      StoreSettings settings,
      StoreClock clock,
      JsonMapper json) {
    this.locks = locks;
    this.ends = ends;
    this.drafts = drafts;
    this.count = count;
    this.zReports = zReports;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
    this.json = json;
  }

  /** Ends an open session: nothing is sold in it any more, and the next shift may begin. */
  @Transactional
  public SessionView end(long sessionId) {
    locks.lockOpen(sessionId);
    requireNoDraft(sessionId);
    return ends.end(sessionId, clock.now());
  }

  /** Closes a session that is open or ended, under its exclusive lock. */
  @Transactional
  public SessionView close(long sessionId, CloseSession request) {
    request.requireConsistent();
    SessionView unclosed = locks.lockUnclosed(sessionId);
    requireNoDraft(sessionId);
    SessionReport report = count.of(unclosed);
    Money limit = settings.get().differenceLimit();
    Map<PaymentMethod, Money> counts = request.others();
    counts.put(PaymentMethod.CASH, request.actualCash());
    String note = stripped(request.note());
    Outcome outcome = report.outcome().counted(counts, request.denominations(), note, limit);
    SessionView closed =
        ends.close(
            sessionId,
            new SessionEnds.Count(
                report.expectedCash(),
                request.actualCash(),
                limit,
                Boolean.TRUE.equals(outcome.differenceExceedsLimit()),
                named(request.others()),
                written(request.denominations()),
                note),
            report.head().generatedAt());
    freeze(report.withOutcome(outcome), closed, limit);
    return closed;
  }

  private void freeze(SessionReport report, SessionView closed, Money limit) {
    CashSum net = report.netTotal();
    ZReports.Counted number = zReports.next(closed.register(), net);
    SessionReport frozen = report.frozen(closed, number.zNumber(), 1, number.grandTotal());
    zReports.freeze(frozen, number);
    events.publish(frozen, limit);
  }

  private void requireNoDraft(long sessionId) {
    drafts.cancelEmpty(sessionId);
    drafts
        .findPending(sessionId)
        .ifPresent(
            receipt -> {
              throw new ProblemException(SessionProblem.SESSION_HAS_PENDING_SALE, receipt);
            });
  }

  private @Nullable String written(@Nullable List<Denomination> denominations) {
    return denominations == null ? null : json.writeValueAsString(denominations);
  }

  private static Map<String, Money> named(Map<PaymentMethod, Money> amounts) {
    Map<String, Money> named = new TreeMap<>();
    amounts.forEach((method, amount) -> named.put(method.wire(), amount));
    return named;
  }

  private static @Nullable String stripped(@Nullable String note) {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
