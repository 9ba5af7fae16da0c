package uz.erp.sales.refund;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drawer a refund is paid out of. */
@Repository
class Drawer {

  private final JdbcClient jdbc;

  Drawer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether more cash has gone out of the session's drawer than is known to have come in. */
  boolean isShort(long sessionId) {
    return jdbc.sql(
            """
            select s.opening_balance
                + coalesce((select sum(p.amount) from sale x join sale_payment p on p.sale_id = x.id
                    where x.session_id = s.id and p.payment_method = 'cash'), 0)
                - coalesce((select sum(p.amount)
                    from refund r join refund_payment p on p.refund_id = r.id
                    where r.session_id = s.id and p.payment_method = 'cash'), 0)
                + coalesce((select sum(case m.type when 'in' then m.amount else -m.amount end)
                    from cash_movement m where m.session_id = s.id), 0)
              < 0
            from cash_session s where s.id = ?""")
        .param(sessionId)
        .query(Boolean.class)
        .single();
  }
}
