package uz.erp.sales.debt;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.session.SessionDesk;

/** Shows debt payments: to a cashier those of their own sessions, to a manager of sales all. */
@Service
@Transactional(readOnly = true)
public class DebtQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "p.id", "received_at", "p.received_at", "amount", "p.amount");

  private final DebtRows rows;
  private final SessionDesk sessions;

  DebtQueries(DebtRows rows, SessionDesk sessions) {
    this.rows = rows;
    this.sessions = sessions;
  }

  /** Debt payments, newest first unless asked otherwise. */
  public PageView<DebtPaymentView> list(
      PageQuery page, @Nullable Long session, @Nullable Long customer) {
    CurrentEmployee caller = CurrentEmployee.get();
    DebtFilter filter =
        new DebtFilter(SessionDesk.seesAll(caller) ? null : caller.employeeId(), session, customer);
    return page.view(
        rows.list(filter, page.orderBy(ORDERINGS, "-id"), page.limit(), page.offset()),
        rows.count(filter));
  }

  /** One payment; not found when the caller may not see its session. */
  public DebtPaymentView get(long id) {
    return rows.find(id)
        .filter(payment -> sessions.isVisible(payment.session()))
        .orElseThrow(() -> new ProblemException(DebtProblem.DEBT_PAYMENT_NOT_FOUND, id));
  }
}
