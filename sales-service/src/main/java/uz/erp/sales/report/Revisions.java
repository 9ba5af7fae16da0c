package uz.erp.sales.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.CashSum;
import uz.erp.sales.session.SessionEnds;
import uz.erp.sales.session.SessionLocks;
import uz.erp.sales.session.SessionView;

/**
 * Counts a closed session anew. Only when a figure differs a new revision of its Z report is
 * frozen, beside those before it: the number stays, what was counted stays, what was expected and
 * the difference follow, and so does the register's running total.
 */
@Service
public class Revisions {

  private final SessionLocks locks;
  private final SessionEnds ends;
  private final SessionCount count;
  private final ZReports zReports;
  private final SessionClosedEvents events;

  Revisions(
      SessionLocks locks,
      SessionEnds ends,
      SessionCount count,
      ZReports zReports,
      SessionClosedEvents events) {
    this.locks = locks;
    this.ends = ends;
    this.count = count;
    this.zReports = zReports;
    this.events = events;
  }

  /**
   * The report that counts now. To be called too by code that adds something late to a closed
   * session, at the end of the same transaction, which has taken the session by {@link
   * SessionLocks#lockClosed} first of all: books and report then change together.
   */
  @Transactional
  public Revised revise(long sessionId, @Nullable String reason) {
    SessionView closed = locks.lockClosed(sessionId);
    ZRevision latest = zReports.latest(sessionId);
    SessionReport before = latest.report();
    SessionReport now = count.of(closed);
    if (now.figures().equals(before.figures())) {
      return new Revised(before, false);
    }
    Money limit = ends.findLimit(sessionId);
    Outcome outcome =
        now.outcome()
            .counted(
                counts(before, closed),
                before.outcome().denominations(),
                before.outcome().note(),
                limit);
    SessionView corrected =
        ends.correct(sessionId, now.expectedCash(), outcome.differenceExceedsLimit());
    CashSum change = now.netTotal().minus(before.netTotal());
    CashSum grandTotal = Objects.requireNonNull(before.outcome().grandTotal()).plus(change);
    SessionReport revised =
        now.withOutcome(outcome)
            .frozen(
                corrected,
                Objects.requireNonNull(before.head().zNumber()),
                latest.revision() + 1,
                grandTotal);
    zReports.revise(revised, grandTotal, change, reason);
    events.publish(revised, limit);
    return new Revised(revised, true);
  }

  private static Map<PaymentMethod, Money> counts(SessionReport before, SessionView closed) {
    Map<PaymentMethod, Money> counts = new EnumMap<>(PaymentMethod.class);
    List<Outcome.MethodCount> known = before.outcome().reconciliation();
    for (Outcome.MethodCount count : known == null ? List.<Outcome.MethodCount>of() : known) {
      Money counted = count.counted();
      if (counted != null) {
        counts.put(count.paymentMethod(), counted);
      }
    }
    counts.put(PaymentMethod.CASH, Objects.requireNonNull(closed.actualCash()));
    return counts;
  }

  /**
   * @param isNew whether the figures differed
   */
  public record Revised(SessionReport report, boolean isNew) {}
}
