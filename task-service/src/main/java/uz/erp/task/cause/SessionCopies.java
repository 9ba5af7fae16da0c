package uz.erp.task.cause;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;

/** The copy of the counts of closed till sessions. */
@Service
@Transactional
public class SessionCopies {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher facts;

  SessionCopies(JdbcClient jdbc, ApplicationEventPublisher facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /** Applies a count; an older revision than the stored one changes nothing. */
  public void store(SessionTold session, Instant at) {
    Money limit = session.differenceLimit();
    int stored =
        jdbc.sql(
                """
                insert into cause_session as s (session_id, register_name, cashier_name, closed_at,
                  business_date, z_number, revision, expected_cash, actual_cash, difference,
                  difference_limit, exceeds_limit)
                values (:session, :register, :cashier, :closed, :day, :z, :revision, :expected,
                  :actual, :difference, :limit, :exceeds)
                on conflict (session_id) do update set revision = excluded.revision,
                  expected_cash = excluded.expected_cash, actual_cash = excluded.actual_cash,
                  difference = excluded.difference, difference_limit = excluded.difference_limit,
                  exceeds_limit = excluded.exceeds_limit
                where s.revision < excluded.revision
                """)
            .param("session", session.sessionId())
            .param("register", session.registerName())
            .param("cashier", session.cashierName())
            .param("closed", session.closedAt().atOffset(ZoneOffset.UTC))
            .param("day", session.businessDate())
            .param("z", session.zNumber())
            .param("revision", session.revision())
            .param("expected", session.expectedCash().amount())
            .param("actual", session.actualCash().amount())
            .param("difference", session.difference().amount())
            .param("limit", limit == null ? null : limit.amount())
            .param("exceeds", session.differenceExceedsLimit())
            .update();
    if (stored > 0) {
      facts.publishEvent(new CauseChanged(CauseKind.CASH_DIFFERENCE, session.sessionId(), at));
    }
  }
}
