package uz.erp.sales.sale;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.sales.customer.SaleCustomer;

/**
 * The tables of sales, their lines and payments, for commands. Plain SQL, because every statement
 * here is contended and their number per command is part of the design.
 */
@Repository
public class Sales {

  private final JdbcClient jdbc;

  Sales(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sale's row and lines; no other transaction changes either until this one ends. */
  public Optional<Sale> lock(long saleId) {
    return jdbc.sql(SaleRows.HEAD + "where s.id = ? for no key update of s")
        .param(saleId)
        .query(SaleRows::head)
        .optional()
        .map(this::withLines);
  }

  /** The session's draft, locked; held sales are no draft. */
  public Optional<Sale> lockDraft(long sessionId) {
    return jdbc.sql(
            SaleRows.HEAD
                + "where s.session_id = ? and s.status = 'pending' and s.held_at is null"
                + " for no key update of s")
        .param(sessionId)
        .query(SaleRows::head)
        .optional()
        .map(this::withLines);
  }

  /** The sale a till once gave this identity to, locked. */
  public Optional<Sale> lockByClientUuid(long registerId, UUID clientUuid) {
    return jdbc.sql(
            SaleRows.HEAD
                + "where coalesce(s.client_register_id, s.register_id) = ? and s.client_uuid = ?"
                + " for no key update of s")
        .param(registerId)
        .param(clientUuid)
        .query(SaleRows::head)
        .optional()
        .map(this::withLines);
  }

  public Sale setClientUuid(Sale sale, UUID clientUuid) {
    jdbc.sql("update sale set client_uuid = ? where id = ?")
        .param(clientUuid)
        .param(sale.id())
        .update();
    return sale.withHead(sale.head().withClientUuid(clientUuid));
  }

  public Sale setCustomer(Sale sale, @Nullable SaleCustomer customer) {
    jdbc.sql(
            """
            update sale set customer_id = :customer, customer_name = :name, customer_phone = :phone
            where id = :id""")
        .param("customer", customer == null ? null : customer.id())
        .param("name", customer == null ? null : customer.name())
        .param("phone", customer == null ? null : customer.phone())
        .param("id", sale.id())
        .update();
    return sale.withHead(sale.head().withCustomer(customer));
  }

  public SaleView cancel(Sale draft, @Nullable String reason, Instant now) {
    jdbc.sql(
            """
            update sale set status = 'cancelled', cancel_reason = :reason, cancelled_at = :now,
              held_at = null, version = version + 1
            where id = :id and status = 'pending'""")
        .param("reason", reason)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", draft.id())
        .update();
    SaleHead cancelled = draft.head().cancelled(reason, draft.head().version() + 1);
    return SaleView.of(cancelled, draft.lines(), List.of());
  }

  private Sale withLines(SaleHead head) {
    List<SaleLine> lines =
        jdbc.sql(LineRows.LINE + "where sale_id = ? order by id")
            .param(head.id())
            .query((row, number) -> LineRows.line(row, number).value())
            .list();
    return new Sale(head, lines);
  }
}
