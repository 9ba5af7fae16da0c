package uz.erp.sales.sale.draft;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleProblem;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.sale.Sales;
import uz.erp.sales.session.SessionDesk;
import uz.erp.sales.session.SessionLocks;
import uz.erp.sales.session.SessionView;

/**
 * Parks a draft so that the next customer can be served, and resumes it at any till of the store
 * and in any later session. A resumed sale belongs to the session that resumed it.
 */
@Service
public class Parking {

  private final DraftLocks locks;
  private final SessionLocks sessions;
  private final SessionDesk desk;
  private final SessionDrafts drafts;
  private final Sales sales;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  Parking(
      DraftLocks locks,
      SessionLocks sessions,
      SessionDesk desk,
      SessionDrafts drafts,
      Sales sales,
      JdbcClient jdbc,
      StoreClock clock) {
    this.locks = locks;
    this.sessions = sessions;
    this.desk = desk;
    this.drafts = drafts;
    this.sales = sales;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Parks a draft with something in it. */
  @Transactional
  public SaleView hold(long saleId, @Nullable String note) {
    Sale draft = locks.lock(saleId);
    draft.requireLines();
    Instant now = clock.now();
    jdbc.sql(
            """
            update sale set held_at = :now, hold_note = :note, version = version + 1
            where id = :id and status = 'pending' and held_at is null""")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("note", note)
        .param("id", saleId)
        .update();
    return stored(saleId);
  }

  /**
   * Resumes a held sale in an open session, the caller's own when none is named.
   *
   * <p>The session is locked exclusively, so that no scan starts a draft there at the same time.
   */
  @Transactional
  public SaleView resume(long saleId, @Nullable Long sessionId) {
    SessionView session = sessions.lockOpen(sessionId == null ? desk.getCurrent().id() : sessionId);
    Sale held =
        sales
            .lock(saleId)
            .orElseThrow(() -> new ProblemException(SaleProblem.SALE_NOT_FOUND, saleId));
    held.requirePending();
    if (held.head().state().hold() == null) {
      throw new ProblemException(SaleProblem.SALE_NOT_HELD);
    }
    drafts.cancelEmpty(session.id());
    drafts
        .findPending(session.id())
        .ifPresent(
            receipt -> {
              throw new ProblemException(SaleProblem.ANOTHER_SALE_PENDING, receipt);
            });
    move(saleId, session);
    return stored(saleId);
  }

  private void move(long saleId, SessionView session) {
    CurrentEmployee cashier = CurrentEmployee.get();
    jdbc.sql(
            """
            update sale set session_id = :session, register_id = :register, held_at = null,
              hold_note = null, cashier_id = :cashier, cashier_name = :name,
              client_register_id = case when client_uuid is null then null
                else coalesce(client_register_id, register_id) end,
              version = version + 1
            where id = :id and status = 'pending' and held_at is not null""")
        .param("session", session.id())
        .param("register", session.register())
        .param("cashier", cashier.employeeId())
        .param("name", cashier.name())
        .param("id", saleId)
        .update();
  }

  private SaleView stored(long saleId) {
    Sale sale = sales.lock(saleId).orElseThrow();
    return SaleView.of(sale.head(), sale.lines(), java.util.List.of());
  }
}
