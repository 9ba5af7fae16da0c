package uz.erp.sales.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.override.OverrideUse;
import uz.erp.sales.override.Overrides;
import uz.erp.sales.settings.StoreSettings;

/**
 * Moves cash through a drawer. A movement may take more out of a drawer than it is thought to hold:
 * what is counted at closing decides, and the difference is on record.
 */
@Service
public class CashMovements {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "m.id", "created_at", "m.created_at", "amount", "m.amount");

  private final CashMovementRows rows;
  private final SessionLocks locks;
  private final SessionDesk sessions;
  private final StoreClock clock;
  private final StoreSettings settings;
  private final Overrides overrides;

  CashMovements(
      CashMovementRows rows,
      SessionLocks locks,
      SessionDesk sessions,
      StoreClock clock,
      StoreSettings settings,
      Overrides overrides) {
    this.rows = rows;
    this.locks = locks;
    this.sessions = sessions;
    this.clock = clock;
    this.settings = settings;
    this.overrides = overrides;
  }

  /** Records a movement in an open session. */
  @Transactional
  public CashMovement record(long sessionId, NewCashMovement movement) {
    SessionView session = locks.shareOpen(sessionId);
    requireAllowed(movement.amount(), movement.overrideToken());
    return rows.insert(session.id(), movement, null, CurrentEmployee.get(), clock.now());
  }

  /**
   * Undoes a mistaken movement by its counter-movement, once; also while the drawer is counted,
   * which is when mistakes are found.
   */
  @Transactional
  public CashMovement reverse(long sessionId, long movementId, @Nullable ReverseMovement asked) {
    ReverseMovement request = asked == null ? ReverseMovement.PLAIN : asked;
    SessionView session = locks.shareUnclosed(sessionId);
    CashMovement mistaken =
        rows.find(session.id(), movementId)
            .orElseThrow(
                () -> new ProblemException(SessionProblem.CASH_MOVEMENT_NOT_FOUND, movementId));
    if (mistaken.reverses() != null) {
      throw new ProblemException(SessionProblem.CASH_MOVEMENT_IS_REVERSAL);
    }
    requireAllowed(mistaken.amount(), request.overrideToken());
    NewCashMovement counter =
        new NewCashMovement(
            mistaken.type().opposite(),
            mistaken.amount(),
            mistaken.category(),
            request.reason() == null ? mistaken.reason() : request.reason(),
            null);
    return rows.insert(session.id(), counter, mistaken.id(), CurrentEmployee.get(), clock.now());
  }

  /** The movements of a session, oldest first unless asked otherwise. */
  @Transactional(readOnly = true)
  public PageView<CashMovement> list(long sessionId, PageQuery page) {
    long session = sessions.get(sessionId).id();
    return page.view(
        rows.list(session, page.orderBy(ORDERINGS, "id"), page.limit(), page.offset()),
        rows.count(session));
  }

  /** Above the limit it takes manage_sales, or a manager's approval. */
  private void requireAllowed(Money amount, @Nullable String overrideToken) {
    Money limit = settings.get().cashMovementLimit();
    if (amount.compareTo(limit) <= 0 || CurrentEmployee.get().has("manage_sales")) {
      return;
    }
    if (overrideToken == null) {
      throw new ProblemException(SessionProblem.CASH_LIMIT_EXCEEDED, limit.toString());
    }
    overrides.spend(overrideToken, OverrideUse.cashMovement(amount));
  }
}
