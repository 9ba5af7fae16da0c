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
class Sales {

  private final JdbcClient jdbc;

  Sales(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sale's row and lines; nobody else changes either until the transaction ends. */
  Optional<Sale> lock(long saleId) {
    return jdbc.sql(SaleRows.HEAD + "where s.id = ? for no key update of s")
        .param(saleId)
        .query(SaleRows::head)
        .optional()
        .map(this::withLines);
  }

  /** The session's draft, locked; parked sales are nobody's draft. */
  Optional<Sale> lockDraft(long sessionId) {
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
  Optional<Sale> lockByClientUuid(long registerId, UUID clientUuid) {
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

  Sale setClientUuid(Sale sale, UUID clientUuid) {
    jdbc.sql("update sale set client_uuid = ? where id = ?")
        .param(clientUuid)
        .param(sale.id())
        .update();
    return sale.withHead(sale.head().withClientUuid(clientUuid));
  }

  Sale setCustomer(Sale sale, @Nullable SaleCustomer customer) {
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

  /** Stores a new line, or the new quantity and amounts of a known one. */
  SaleLine store(long saleId, SaleLine line) {
    if (line.id() != null) {
      jdbc.sql(
              """
              update sale_line set quantity = :quantity, discount_amount = :discount,
                tax_amount = :tax, total = :total
              where id = :id""")
          .param("quantity", line.quantity().amount())
          .param("discount", line.discount().amount())
          .param("tax", line.tax().amount())
          .param("total", line.total().amount())
          .param("id", line.id())
          .update();
      return line;
    }
    long id =
        jdbc.sql(
                """
                insert into sale_line (sale_id, product_id, name, sku, barcode, unit, batch_id,
                  quantity, unit_price, discount_amount, tax_rate, tax_amount, total, cost_price)
                values (:sale, :product, :name, :sku, :barcode, :unit, :batch, :quantity, :price,
                  :discount, :rate, :tax, :total, :cost)
                returning id""")
            .param("sale", saleId)
            .param("product", line.product().id())
            .param("name", line.product().name())
            .param("sku", line.product().sku())
            .param("barcode", line.product().barcode())
            .param("unit", line.product().unit())
            .param("batch", line.batchId())
            .param("quantity", line.quantity().amount())
            .param("price", line.product().price().amount())
            .param("discount", line.discount().amount())
            .param("rate", line.product().taxRate())
            .param("tax", line.tax().amount())
            .param("total", line.total().amount())
            .param("cost", line.product().cost().amount())
            .query(Long.class)
            .single();
    return line.withId(id);
  }

  void deleteLine(long lineId) {
    jdbc.sql("delete from sale_line where id = ?").param(lineId).update();
  }

  /** Writes the sums of the lines; every change of a draft's lines ends here. */
  SaleView save(Sale draft) {
    SaleTotals totals = draft.totals();
    jdbc.sql(
            """
            update sale set subtotal = :subtotal, discount_amount = :discount, tax_amount = :tax,
              total_amount = :total, version = version + 1
            where id = :id""")
        .param("subtotal", totals.subtotal().amount())
        .param("discount", totals.discount().amount())
        .param("tax", totals.tax().amount())
        .param("total", totals.total().amount())
        .param("id", draft.id())
        .update();
    // the row is locked, so its version is the one that was read
    SaleHead saved = draft.head().withTotals(totals, draft.head().version() + 1);
    return SaleView.of(saved, draft.lines(), List.of());
  }

  SaleView cancel(Sale draft, @Nullable String reason, Instant now) {
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
        jdbc.sql(SaleRows.LINE + "where sale_id = ? order by id")
            .param(head.id())
            .query((row, number) -> SaleRows.line(row, number).value())
            .list();
    return new Sale(head, lines);
  }
}
