package uz.erp.sales.sale.draft;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.sales.session.SessionView;

/** Puts drafts into the table of sales; what is taken, its unique indexes decide. */
@Repository
class NewDrafts {

  private final JdbcClient jdbc;

  NewDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Starts a draft; empty when the session has one already, or the receipt number or the identity
   * is taken.
   *
   * @param withId appends the sale's id to the receipt number, which makes it unique
   */
  Optional<Long> insert(
      SessionView session,
      CurrentEmployee cashier,
      String receiptNumber,
      boolean withId,
      @Nullable UUID clientUuid,
      Instant now) {
    return jdbc.sql(
            """
            insert into sale (id, session_id, register_id, client_uuid, receipt_number, cashier_id,
              cashier_name, created_at, tax_mode,
              rounding_step)
            overriding system value
            select n.id, :session, :register, :uuid,
              case when :withId then :receipt || '-' || n.id else :receipt end, :cashier, :name, :now,
              t.tax_mode, t.cash_rounding
            from (select nextval(pg_get_serial_sequence('sale', 'id')) as id) n, till_settings t
            on conflict do nothing
            returning id""")
        .param("session", session.id())
        .param("register", session.register())
        .param("uuid", clientUuid)
        .param("receipt", receiptNumber)
        .param("withId", withId)
        .param("cashier", cashier.employeeId())
        .param("name", cashier.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }
}
