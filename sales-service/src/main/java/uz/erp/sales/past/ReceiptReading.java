package uz.erp.sales.past;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.importing.RowError;
import uz.erp.platform.measure.Money;
import uz.erp.sales.customer.CustomerPhones;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.product.ProductIndex;

/** The rows of one receipt turned into a sale, whole or not at all. */
final class ReceiptReading {

  /** One event must hold the longest receipt. */
  static final int MAX_LINES = 500;

  private final ReceiptKey key;
  private final List<LineReading> rows;
  private final List<PastLine> lines = new ArrayList<>();
  private final Map<PastMethod, Money> payments = new EnumMap<>(PastMethod.class);
  private Money subtotal = Money.ZERO;
  private Money discount = Money.ZERO;
  private Money tax = Money.ZERO;
  private Money total = Money.ZERO;

  ReceiptReading(ReceiptKey key, List<LineReading> rows) {
    this.key = key;
    this.rows = rows;
  }

  ReceiptKey key() {
    return key;
  }

  List<LineReading> rows() {
    return rows;
  }

  /** Records on every row why the receipt cannot be imported. */
  void refuse(String messageKey, Object... arguments) {
    rows.forEach(row -> row.fail(PastColumn.RECEIPT, messageKey, arguments));
  }

  /** The errors of all rows; rows that are right themselves name the one that is not. */
  List<RowError> errors() {
    int bad = rows.stream().filter(row -> !row.errors().isEmpty()).findFirst().orElseThrow().row();
    List<RowError> errors = new ArrayList<>();
    for (LineReading row : rows) {
      if (row.errors().isEmpty()) {
        row.fail(PastColumn.RECEIPT, "exchange.receipt_incomplete", String.valueOf(bad));
      }
      errors.addAll(row.errors());
    }
    return errors;
  }

  /**
   * @param asText whether a line may name a product the store does not have
   * @return the sale, without an id yet; null after errors were recorded
   */
  @Nullable PastSale read(PastLookups.Found found, boolean asText, LocalDateTime now, ZoneId zone) {
    for (LineReading row : rows) {
      row.requireNotAfter(now);
      requireSame(row, PastColumn.CUSTOMER);
      requireSame(row, PastColumn.CASHIER);
      addLine(row, found.product(row), asText);
    }
    if (rows.stream().anyMatch(row -> !row.errors().isEmpty())) {
      return null;
    }
    LocalDateTime soldAt =
        rows.stream()
            .map(row -> Objects.requireNonNull(row.moment()))
            .min(LocalDateTime::compareTo)
            .orElseThrow();
    String customer = first(PastColumn.CUSTOMER);
    String phone = CustomerPhones.normalize(customer);
    SaleCustomer known = found.byPhone().get(phone);
    return new PastSale(
        0,
        key.receipt(),
        key.register(),
        soldAt.atZone(zone).toInstant(),
        soldAt.toLocalDate(),
        known == null ? null : known.id(),
        known == null ? orNull(phone.isEmpty() ? customer : "") : known.name(),
        orNull(phone),
        orNull(first(PastColumn.CASHIER)),
        lines,
        payments.entrySet().stream()
            .filter(paid -> paid.getValue().isPositive())
            .map(paid -> new PastPayment(paid.getKey(), paid.getValue()))
            .toList(),
        subtotal,
        discount,
        tax,
        total);
  }

  private void addLine(LineReading row, ProductIndex.@Nullable Entry product, boolean asText) {
    String name = row.text(PastColumn.NAME);
    if (product == null && !asText) {
      boolean named = row.text(PastColumn.SKU).isEmpty() && row.text(PastColumn.BARCODE).isEmpty();
      PastColumn column =
          row.text(PastColumn.SKU).isEmpty() && !named ? PastColumn.BARCODE : PastColumn.SKU;
      row.fail(column, named ? "validation.required" : "validation.past_product");
    } else if (product == null && name.isEmpty()) {
      row.fail(PastColumn.NAME, "validation.required");
    }
    LineAmounts amounts = row.amounts();
    if (amounts == null) {
      return;
    }
    try {
      subtotal = subtotal.plus(amounts.subtotal());
      discount = discount.plus(amounts.discount());
      tax = tax.plus(amounts.tax());
      total = total.plus(amounts.total());
      payments.merge(row.method(), amounts.total(), Money::plus);
    } catch (ArithmeticException tooLarge) {
      row.fail(PastColumn.PRICE, "problem.amount_too_large");
      return;
    }
    String sku = orNull(row.text(PastColumn.SKU));
    lines.add(
        new PastLine(
            lines.size() + 1,
            product == null ? null : product.productId(),
            name.isEmpty() && product != null ? product.name() : name,
            sku == null && product != null ? product.sku() : sku,
            orNull(row.text(PastColumn.BARCODE)),
            amounts.quantity(),
            amounts.price(),
            amounts.discount(),
            amounts.tax(),
            amounts.total(),
            amounts.cost(),
            amounts.costTotal()));
  }

  /** Only one of the rows needs to say it. */
  private void requireSame(LineReading row, PastColumn column) {
    String text = row.text(column);
    if (!text.isEmpty() && !text.equals(first(column))) {
      row.fail(column, "exchange.receipt_differs", first(column));
    }
  }

  private String first(PastColumn column) {
    return rows.stream()
        .map(row -> row.text(column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
