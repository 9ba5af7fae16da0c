package uz.erp.sales.past;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.event.EventCodec;

/** Past sales as they are stored, many at a time. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PastSales {

  private static final EventCodec CODEC = new EventCodec();

  private final JdbcClient jdbc;

  PastSales(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which of the receipts are there already. */
  Set<ReceiptKey> known(Collection<ReceiptKey> keys) {
    return new HashSet<>(
        jdbc.sql(
                """
                select k.sold_on, k.register, k.receipt
                from unnest(:dates, :registers, :receipts) as k (sold_on, register, receipt)
                cross join lateral (
                  select from past_sale
                  where business_date = k.sold_on::date
                    and register = k.register and receipt = k.receipt
                  limit 1) s
                """)
            .param("dates", keys.stream().map(ReceiptKey::soldOn).toArray(String[]::new))
            .param("registers", keys.stream().map(ReceiptKey::register).toArray(String[]::new))
            .param("receipts", keys.stream().map(ReceiptKey::receipt).toArray(String[]::new))
            .query(
                (row, number) ->
                    new ReceiptKey(
                        row.getString("sold_on"),
                        row.getString("register"),
                        row.getString("receipt")))
            .list());
  }

  /**
   * @return the sales with their ids
   */
  List<PastSale> add(long importId, List<PastSale> sales) {
    List<PastSale> numbered = number(sales);
    String document = CODEC.toTree(numbered).toString();
    jdbc.sql(
            """
            insert into past_sale (id, import_id, receipt, register, sold_at, business_date,
              customer_id, customer_name, customer_phone, cashier_name, subtotal, discount_amount,
              tax_amount, total_amount)
            select sale_id, :import, receipt, register, sold_at, business_date, customer_id,
              customer_name, customer_phone, cashier_name, subtotal, discount_total, tax_total, total
            from jsonb_to_recordset(cast(:sales as jsonb)) as s (sale_id bigint, receipt text,
              register text, sold_at timestamptz, business_date date, customer_id bigint,
              customer_name text, customer_phone text, cashier_name text, subtotal numeric,
              discount_total numeric, tax_total numeric, total numeric)
            """)
        .param("import", importId)
        .param("sales", document)
        .update();
    jdbc.sql(
            """
            insert into past_sale_line (sale_id, line_id, product_id, name, sku, barcode, quantity,
              unit_price, discount_amount, tax_amount, total, cost_price)
            select s.sale_id, l.line_id, l.product_id, l.name, l.sku, l.barcode, l.quantity,
              l.unit_price, l.discount_amount, l.tax_amount, l.total, l.cost_price
            from jsonb_to_recordset(cast(:sales as jsonb)) as s (sale_id bigint, lines jsonb)
            cross join lateral jsonb_to_recordset(s.lines) as l (line_id integer, product_id bigint,
              name text, sku text, barcode text, quantity numeric, unit_price numeric,
              discount_amount numeric, tax_amount numeric, total numeric, cost_price numeric)
            """)
        .param("sales", document)
        .update();
    jdbc.sql(
            """
            insert into past_sale_payment (sale_id, payment_method, amount)
            select s.sale_id, p.method, p.amount
            from jsonb_to_recordset(cast(:sales as jsonb)) as s (sale_id bigint, payments jsonb)
            cross join lateral jsonb_to_recordset(s.payments) as p (method text, amount numeric)
            """)
        .param("sales", document)
        .update();
    return numbered;
  }

  private List<PastSale> number(List<PastSale> sales) {
    List<Long> ids =
        jdbc.sql("select nextval('sale_id_seq') from generate_series(1, ?)")
            .param(sales.size())
            .query(Long.class)
            .list();
    List<PastSale> numbered = new ArrayList<>(sales.size());
    for (int i = 0; i < sales.size(); i++) {
      numbered.add(sales.get(i).withId(ids.get(i)));
    }
    return numbered;
  }

  /**
   * Deletes the first so many sales of an import.
   *
   * @return their ids
   */
  List<Long> deleteSome(long importId, int limit) {
    List<Long> ids =
        jdbc.sql("select id from past_sale where import_id = ? order by id limit ? for update")
            .params(importId, limit)
            .query(Long.class)
            .list();
    Long[] doomed = ids.toArray(Long[]::new);
    for (String table : List.of("past_sale_payment", "past_sale_line")) {
      jdbc.sql("delete from " + table + " where sale_id = any(?)").param(doomed).update();
    }
    jdbc.sql("delete from past_sale where id = any(?)").param(doomed).update();
    return ids;
  }
}
