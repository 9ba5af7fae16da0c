package uz.erp.sales.sale.draft;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.time.StoreClock;

/**
 * What a session about to close leaves behind; its row is locked by the caller. Held sales are not
 * in its way: they go on in a later session.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SessionDrafts {

  private final JdbcClient jdbc;
  private final StoreClock clock;

  SessionDrafts(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Cancels a draft that nothing is in. */
  public void cancelEmpty(long sessionId) {
    jdbc.sql(
            """
            update sale set status = 'cancelled', cancelled_at = :now, version = version + 1
            where session_id = :session and status = 'pending' and held_at is null
              and not exists (select from sale_line l where l.sale_id = sale.id)""")
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("session", sessionId)
        .update();
  }

  /** The receipt number of a draft that must be paid or cancelled first. */
  public Optional<String> findPending(long sessionId) {
    return jdbc.sql(
            """
            select receipt_number from sale
            where session_id = ? and status = 'pending' and held_at is null limit 1""")
        .param(sessionId)
        .query(String.class)
        .optional();
  }
}
