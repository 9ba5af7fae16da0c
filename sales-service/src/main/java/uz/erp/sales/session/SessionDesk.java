package uz.erp.sales.session;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.query.DateRange;
import uz.erp.sales.register.FreeRegisters;
import uz.erp.sales.register.RegisterView;

/** Opens sessions and shows them: to a cashier their own, to a manager of sales all. */
@Service
public class SessionDesk {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "s.id", "opened_at", "s.opened_at", "closed_at", "s.closed_at");

  private final Sessions sessions;
  private final FreeRegisters registers;
  private final StoreClock clock;

  SessionDesk(Sessions sessions, FreeRegisters registers, StoreClock clock) {
    this.sessions = sessions;
    this.registers = registers;
    this.clock = clock;
  }

  /** Opens a session for the caller; named indexes refuse a second one per cashier or register. */
  @Transactional
  public SessionView open(OpenSession request) {
    CurrentEmployee cashier = CurrentEmployee.get();
    if (sessions.findOpenOf(cashier.employeeId()).isPresent()) {
      // refused before a register is looked for; a race is still decided by the index
      throw new ProblemException(SessionProblem.SESSION_ALREADY_OPEN);
    }
    RegisterView register =
        request.register() == null ? registers.takeAny() : registers.take(request.register());
    long id = sessions.insert(register.id(), cashier, request.openingBalance(), clock.now());
    return sessions.find(id).orElseThrow();
  }

  /** The caller's open session. */
  @Transactional(readOnly = true)
  public SessionView getCurrent() {
    return sessions
        .findOpenOf(CurrentEmployee.get().employeeId())
        .orElseThrow(() -> new ProblemException(SessionProblem.NO_OPEN_SESSION));
  }

  /** One session; not found when the caller may not see it. */
  @Transactional(readOnly = true)
  public SessionView get(long id) {
    return findVisible(id)
        .orElseThrow(() -> new ProblemException(SessionProblem.SESSION_NOT_FOUND, id));
  }

  /** Whether there is such a session and the caller may see it. */
  @Transactional(readOnly = true)
  public boolean isVisible(long id) {
    return findVisible(id).isPresent();
  }

  private Optional<SessionView> findVisible(long id) {
    CurrentEmployee caller = CurrentEmployee.get();
    return sessions
        .find(id)
        .filter(session -> seesAll(caller) || session.cashier() == caller.employeeId());
  }

  /**
   * Sessions, newest first unless asked otherwise; null does not narrow.
   *
   * @param opened days of the store they were opened on
   */
  @Transactional(readOnly = true)
  public PageView<SessionView> list(
      PageQuery page,
      @Nullable SessionStatus status,
      @Nullable Long register,
      @Nullable Long cashier,
      DateRange opened) {
    CurrentEmployee caller = CurrentEmployee.get();
    LocalDate first = opened.from();
    LocalDate last = opened.to();
    var filter =
        new Sessions.SessionFilter(
            seesAll(caller) ? null : caller.employeeId(),
            status,
            register,
            cashier,
            first == null ? null : clock.startOfDay(first),
            last == null ? null : clock.startOfDay(last.plusDays(1)));
    String order = page.orderBy(ORDERINGS, "-id") + " nulls last, s.id desc";
    return page.view(
        sessions.list(filter, order, page.limit(), page.offset()), sessions.count(filter));
  }

  /** How many sessions of the store are still to be closed, of all cashiers. */
  @Transactional(readOnly = true)
  public long countUnclosed() {
    return sessions.countUnclosed();
  }

  /** Whether the caller sees all sessions, and what is in their drawers before it is counted. */
  public static boolean seesAll(CurrentEmployee caller) {
    return caller.has("manage_sales", "view_all");
  }
}
