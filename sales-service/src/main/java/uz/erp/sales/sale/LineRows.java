package uz.erp.sales.sale;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.product.FiscalCodes;
import uz.erp.sales.product.PriceLadder;
import uz.erp.sales.product.SoldBatch;
import uz.erp.sales.product.SoldPackaging;
import uz.erp.sales.product.SoldProduct;

/** Rows of sale lines as records, and the columns they are read from. */
public final class LineRows {

  public static final String LINE =
      """
      select id, sale_id, product_id, name, sku, barcode, unit, batch_id, quantity, unit_price,
        discount_amount, tax_rate, tax_amount, total, cost_price, refunded_quantity,
        refunded_total, refunded_tax, refunded_discount, line_uuid, batch_number, list_price,
        price_override, price_steps, subtotal, discount_percent, discount_value, discount_reason,
        order_discount_amount, approved_percent, packaging_id, packaging_name, packaging_factor,
        packaging_price, ikpu, package_code, unit_code, marking_required
      from sale_line
      """;

  private LineRows() {}

  public static SaleRows.Owned<SaleLine> line(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    UUID uuid = row.getObject("line_uuid", UUID.class);
    return new SaleRows.Owned<>(
        row.getLong("sale_id"),
        new SaleLine(
            id,
            // lines from before had no identity but their id
            uuid == null ? new UUID(0, id) : uuid,
            product(row),
            batch(row),
            quantity(row, "quantity"),
            new LineTerms(
                optionalMoney(row, "price_override"),
                SaleRows.discount(row),
                Percent.of(row.getBigDecimal("approved_percent"))),
            amounts(row),
            new LineReturns(
                quantity(row, "refunded_quantity"),
                money(row, "refunded_total"),
                money(row, "refunded_tax"),
                money(row, "refunded_discount"))));
  }

  private static SoldProduct product(ResultSet row) throws SQLException {
    Money price = money(row, "unit_price");
    return new SoldProduct(
        row.getLong("product_id"),
        row.getString("name"),
        row.getString("sku"),
        row.getString("barcode"),
        row.getString("unit"),
        price,
        money(row, "cost_price"),
        row.getBigDecimal("tax_rate"),
        PriceLadder.of(row.getString("price_steps"), or(optionalMoney(row, "list_price"), price)),
        packaging(row),
        new FiscalCodes(
            row.getString("ikpu"),
            row.getString("package_code"),
            row.getString("unit_code"),
            row.getBoolean("marking_required")));
  }

  private static LineAmounts amounts(ResultSet row) throws SQLException {
    Money discount = money(row, "discount_amount");
    Money total = money(row, "total");
    return new LineAmounts(
        or(optionalMoney(row, "list_price"), money(row, "unit_price")),
        or(optionalMoney(row, "subtotal"), total.plus(discount)),
        discount,
        money(row, "order_discount_amount"),
        money(row, "tax_amount"),
        total);
  }

  private static @Nullable SoldPackaging packaging(ResultSet row) throws SQLException {
    Long id = row.getObject("packaging_id", Long.class);
    return id == null
        ? null
        : new SoldPackaging(
            id,
            row.getString("packaging_name"),
            quantity(row, "packaging_factor"),
            optionalMoney(row, "packaging_price"));
  }

  private static @Nullable SoldBatch batch(ResultSet row) throws SQLException {
    Long id = row.getObject("batch_id", Long.class);
    return id == null ? null : new SoldBatch(id, row.getString("batch_number"));
  }

  private static Money or(@Nullable Money money, Money otherwise) {
    return money == null ? otherwise : money;
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getBigDecimal(column));
  }

  private static @Nullable Money optionalMoney(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : Money.of(amount);
  }

  private static Quantity quantity(ResultSet row, String column) throws SQLException {
    return Quantity.of(row.getBigDecimal(column));
  }
}
