package uz.erp.sales.session;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drawer of a session while money is taken out of it. */
@Repository
public class Drawer {

  private final JdbcClient jdbc;

  Drawer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether more cash has gone out of the session's drawer than is known to have come in. */
  public boolean isShort(long sessionId) {
    return jdbc.sql(
                """
                select s.opening_balance as opening,
                  (select coalesce(sum(p.amount), 0) from sale x join sale_payment p on p.sale_id = x.id
                    where x.session_id = s.id and p.payment_method = 'cash') as sold,
                  (select coalesce(sum(p.amount), 0)
                    from refund r join refund_payment p on p.refund_id = r.id
                    where r.session_id = s.id and p.payment_method = 'cash') as refunded,
                  (select coalesce(sum(m.amount), 0) from cash_movement m
                    where m.session_id = s.id and m.type = 'in') as moved_in,
                  (select coalesce(sum(m.amount), 0) from cash_movement m
                    where m.session_id = s.id and m.type = 'out') as moved_out,
                  (select coalesce(sum(d.amount), 0) from debt_payment d
                    where d.session_id = s.id and d.payment_method = 'cash') as debts_paid,
                  (select coalesce(sum(d.amount), 0) from debt_reversal d
                    where d.session_id = s.id and d.payment_method = 'cash') as debts_reversed
                from cash_session s where s.id = ?""")
            .param(sessionId)
            .query(DrawerCash.class)
            .single()
            .expected()
            .amount()
            .signum()
        < 0;
  }
}
