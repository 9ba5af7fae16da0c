package uz.erp.sales.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.session.CashSum;

/**
 * A counted session as other services read it; published anew with each later revision of its Z
 * report.
 *
 * @param businessDate the store's day of closing
 * @param difference actual less expected cash
 * @param differenceExceedsLimit whether anything counted, by whatever method, differs by more
 */
record SessionClosed(
    long sessionId,
    long registerId,
    String registerName,
    long employeeId,
    String cashierName,
    Instant openedAt,
    Instant closedAt,
    LocalDate businessDate,
    long zNumber,
    int revision,
    CashSum expectedCash,
    Money actualCash,
    CashSum difference,
    @Nullable Money differenceLimit,
    boolean differenceExceedsLimit,
    String currency) {

  static final String TOPIC = "sales.session";
  static final String TYPE = "sales.session-closed.v1";

  /**
   * @param limit the limit the count was compared with; null for sessions closed before there was
   *     one
   */
  static SessionClosed of(
      SessionReport frozen, @Nullable Money limit, ZoneId zone, String currency) {
    ReportHead head = frozen.head();
    Outcome outcome = frozen.outcome();
    Instant closedAt = Objects.requireNonNull(head.closedAt());
    return new SessionClosed(
        head.session(),
        head.register(),
        head.registerName(),
        head.cashier(),
        head.cashierName(),
        head.openedAt(),
        closedAt,
        closedAt.atZone(zone).toLocalDate(),
        Objects.requireNonNull(head.zNumber()),
        Objects.requireNonNull(head.revision()),
        frozen.expectedCash(),
        Objects.requireNonNull(outcome.actualCash()),
        Objects.requireNonNull(outcome.difference()),
        limit,
        Boolean.TRUE.equals(outcome.differenceExceedsLimit()),
        currency);
  }
}
