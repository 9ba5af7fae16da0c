package uz.erp.sales.sale.draft;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.sale.Discount;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleHead;
import uz.erp.sales.sale.SaleLine;
import uz.erp.sales.sale.SaleTerms;
import uz.erp.sales.sale.SaleTotals;
import uz.erp.sales.sale.SaleView;

/**
 * Stores what a command made of a locked draft: whatever the number of lines, at most one statement
 * each for lines taken out, changed and added, and one for the sale itself.
 */
@Repository
class DraftRows {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final JdbcClient jdbc;

  DraftRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every change of a draft's lines and terms ends here. */
  SaleView save(Sale before, Sale after) {
    delete(before, after);
    update(before, after);
    return saveHead(insert(after));
  }

  private void delete(Sale before, Sale after) {
    Set<Long> kept = after.lines().stream().map(SaleLine::id).collect(Collectors.toSet());
    Long[] gone =
        before.lines().stream()
            .map(SaleLine::storedId)
            .filter(id -> !kept.contains(id))
            .toArray(Long[]::new);
    if (gone.length > 0) {
      jdbc.sql(
              """
              with gone as (
                delete from sale_line where id = any(:ids)
                returning sale_id, line_uuid, product_id)
              insert into sale_line_removed (sale_id, line_uuid, product_id)
              select sale_id, line_uuid, product_id from gone where line_uuid is not null""")
          .param("ids", gone)
          .update();
    }
  }

  /** Of which product the line was that was taken out of a draft under this identity. */
  Optional<Long> findRemoved(long saleId, UUID lineUuid) {
    return jdbc.sql("select product_id from sale_line_removed where sale_id = ? and line_uuid = ?")
        .params(saleId, lineUuid)
        .query(Long.class)
        .optional();
  }

  private void update(Sale before, Sale after) {
    List<LineRow> changed =
        after.lines().stream()
            .filter(line -> line.id() != null && !before.lines().contains(line))
            .map(LineRow::of)
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    int updated =
        jdbc.sql(
                """
                update sale_line l set quantity = r.quantity, unit_price = r.unit_price,
                  list_price = r.list_price, price_override = r.price_override,
                  subtotal = r.subtotal, discount_percent = r.discount_percent,
                  discount_value = r.discount_value, discount_reason = r.discount_reason,
                  discount_amount = r.discount_amount,
                  order_discount_amount = r.order_discount_amount,
                  approved_percent = r.approved_percent, tax_amount = r.tax_amount,
                  total = r.total
                from jsonb_populate_recordset(null::sale_line, :lines::jsonb) r
                where l.id = r.id""")
            .param("lines", JSON.writeValueAsString(changed))
            .update();
    if (updated != changed.size()) {
      throw new IllegalStateException("a locked draft changed under its lock");
    }
  }

  private Sale insert(Sale after) {
    List<SaleLine> added = after.lines().stream().filter(line -> line.id() == null).toList();
    if (added.isEmpty()) {
      return after;
    }
    List<Long> ids =
        jdbc.sql(
                """
                insert into sale_line (sale_id, line_uuid, product_id, name, sku, barcode, unit,
                  batch_id, batch_number, quantity, unit_price, list_price, price_override,
                  price_steps, subtotal, discount_percent, discount_value, discount_reason,
                  discount_amount, order_discount_amount, approved_percent, tax_rate, tax_amount,
                  total, cost_price, packaging_id, packaging_name, packaging_factor,
                  packaging_price, ikpu, package_code, unit_code, marking_required)
                select :sale, line_uuid, product_id, name, sku, barcode, unit,
                  batch_id, batch_number, quantity, unit_price, list_price, price_override,
                  price_steps, subtotal, discount_percent, discount_value, discount_reason,
                  discount_amount, order_discount_amount, approved_percent, tax_rate, tax_amount,
                  total, cost_price, packaging_id, packaging_name, packaging_factor,
                  packaging_price, ikpu, package_code, unit_code, marking_required
                from jsonb_populate_recordset(null::sale_line, :lines::jsonb)
                returning id""")
            .param("sale", after.id())
            .param("lines", JSON.writeValueAsString(added.stream().map(LineRow::of).toList()))
            .query(Long.class)
            .list();
    Iterator<Long> next = ids.iterator();
    List<SaleLine> stored = new ArrayList<>();
    after.lines().forEach(line -> stored.add(line.id() == null ? line.withId(next.next()) : line));
    return new Sale(after.head(), stored);
  }

  private SaleView saveHead(Sale draft) {
    SaleTotals totals = draft.totals();
    SaleCustomer customer = draft.head().customer();
    SaleTerms terms = draft.head().terms();
    Discount discount = terms.discount();
    jdbc.sql(
            """
            update sale set subtotal = :subtotal, discount_amount = :discount, tax_amount = :tax,
              total_amount = :total, customer_id = :customer, customer_name = :name,
              customer_phone = :phone, customer_discount_percent = :automatic,
              discount_percent = :percent, discount_value = :value, discount_reason = :reason,
              approved_percent = :approved, version = version + 1
            where id = :id""")
        .param("subtotal", totals.subtotal().amount())
        .param("discount", totals.discount().amount())
        .param("tax", totals.tax().amount())
        .param("total", totals.total().amount())
        .param("customer", customer == null ? null : customer.id())
        .param("name", customer == null ? null : customer.name())
        .param("phone", customer == null ? null : customer.phone())
        .param(
            "automatic",
            customer == null || customer.discountPercent() == null
                ? null
                : customer.discountPercent().amount())
        .param(
            "percent",
            discount == null || discount.percent() == null ? null : discount.percent().amount())
        .param(
            "value",
            discount == null || discount.amount() == null ? null : discount.amount().amount())
        .param("reason", discount == null ? null : discount.reason())
        .param("approved", terms.approved().amount())
        .param("id", draft.id())
        .update();
    // the row is locked, so its version is the one that was read
    SaleHead saved = draft.head().withTotals(totals, draft.head().version() + 1);
    return SaleView.of(saved, draft.lines(), List.of());
  }
}
