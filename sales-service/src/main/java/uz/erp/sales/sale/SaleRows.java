package uz.erp.sales.sale;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.settings.TaxMode;

/** Rows of the sale tables as records, and the columns they are read from. */
public final class SaleRows {

  // no join: a transaction that waits for the lock of a sale which moves to another register would
  // find rows that no longer match, and no sale at all
  public static final String HEAD =
      """
      select s.id, s.session_id, s.register_id,
        (select r.name from register r where r.id = s.register_id) as register_name, s.client_uuid,
        s.receipt_number, s.number, s.register_number, s.client_number, s.status, s.cashier_id, s.cashier_name,
        s.customer_id, s.customer_name, s.customer_phone, s.subtotal, s.discount_amount,
        s.tax_amount, s.total_amount, s.change_amount, s.rounding_step, s.rounding_amount,
        s.refunded_amount, s.is_partially_refunded, s.cancel_reason, s.held_at, s.hold_note,
        s.created_at, s.completed_at, s.business_date, s.version, s.tax_mode,
        s.customer_discount_percent, s.discount_percent, s.discount_value, s.discount_reason,
        s.approved_percent
      from sale s
      """;

  public static final String PAYMENT =
      """
      select id, sale_id, payment_method, amount, received_amount, change_amount, refunded_amount,
        card_last4, transaction_id, due_date
      from sale_payment
      """;

  private SaleRows() {}

  /** A line or payment and the sale it belongs to. */
  public record Owned<T>(long saleId, T value) {}

  public static SaleHead head(ResultSet row, int number) throws SQLException {
    return new SaleHead(
        row.getLong("id"),
        new SaleOrigin(
            row.getLong("session_id"),
            row.getLong("register_id"),
            row.getString("register_name"),
            row.getString("receipt_number"),
            row.getTimestamp("created_at").toInstant()),
        row.getObject("client_uuid", UUID.class),
        new Cashier(row.getLong("cashier_id"), row.getString("cashier_name")),
        customer(row),
        new SaleTerms(
            TaxMode.of(row.getString("tax_mode")),
            discount(row),
            Percent.of(row.getBigDecimal("approved_percent"))),
        new SaleBill(
            new SaleTotals(
                money(row, "subtotal"),
                money(row, "discount_amount"),
                money(row, "tax_amount"),
                money(row, "total_amount")),
            new CashRounding(money(row, "rounding_step"), money(row, "rounding_amount")),
            money(row, "change_amount")),
        state(row),
        row.getLong("version"));
  }

  private static SaleState state(ResultSet row) throws SQLException {
    return new SaleState(
        SaleStatus.of(row.getString("status")),
        hold(row),
        completion(row),
        row.getString("cancel_reason"),
        money(row, "refunded_amount"),
        row.getBoolean("is_partially_refunded"));
  }

  private static @Nullable SaleCustomer customer(ResultSet row) throws SQLException {
    Long customer = id(row, "customer_id");
    return customer == null
        ? null
        : new SaleCustomer(
            customer,
            row.getString("customer_name"),
            row.getString("customer_phone"),
            percent(row, "customer_discount_percent"));
  }

  private static @Nullable Hold hold(ResultSet row) throws SQLException {
    var at = row.getTimestamp("held_at");
    return at == null ? null : new Hold(at.toInstant(), row.getString("hold_note"));
  }

  private static @Nullable Completion completion(ResultSet row) throws SQLException {
    Long number = id(row, "number");
    return number == null
        ? null
        : new Completion(
            number,
            row.getLong("register_number"),
            id(row, "client_number"),
            row.getTimestamp("completed_at").toInstant(),
            row.getObject("business_date", LocalDate.class));
  }

  public static Owned<Payment> payment(ResultSet row, int number) throws SQLException {
    return new Owned<>(
        row.getLong("sale_id"),
        new Payment(
            row.getLong("id"),
            PaymentMethod.of(row.getString("payment_method")),
            money(row, "amount"),
            money(row, "received_amount"),
            money(row, "change_amount"),
            money(row, "refunded_amount"),
            row.getString("card_last4"),
            row.getString("transaction_id"),
            row.getObject("due_date", LocalDate.class)));
  }

  static @Nullable Discount discount(ResultSet row) throws SQLException {
    return Discount.stored(
        row.getBigDecimal("discount_percent"),
        row.getBigDecimal("discount_value"),
        row.getString("discount_reason"));
  }

  private static @Nullable Percent percent(ResultSet row, String column) throws SQLException {
    BigDecimal percent = row.getBigDecimal(column);
    return percent == null ? null : Percent.of(percent);
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getBigDecimal(column));
  }

  private static @Nullable Long id(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
