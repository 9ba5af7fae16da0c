package uz.erp.sales.past;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.importing.RowError;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.table.DecimalCell;

/** A row's cells turned into what a line of a receipt is; gathers what cannot be turned. */
final class LineReading {

  static final int MAX_NUMBER = 100;
  private static final int MAX_CODE = 100;
  private static final int MAX_NAME = 255;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final int row;
  private final Map<PastColumn, String> cells = new EnumMap<>(PastColumn.class);
  private final List<RowError> errors = new ArrayList<>();
  private final @Nullable LocalDateTime moment;
  private final @Nullable Quantity quantity;
  private final @Nullable Money price;
  private final @Nullable Money cost;
  private final PastMethod method;

  LineReading(StagedLine line, List<String> columns, PastWords words, ZoneId zone) {
    this.row = line.row();
    for (int i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
      if (!columns.get(i).isEmpty() && !line.cells().get(i).isEmpty()) {
        cells.put(PastColumn.valueOf(columns.get(i).toUpperCase(Locale.ROOT)), line.cells().get(i));
      }
    }
    moment = readMoment(zone);
    if (text(PastColumn.RECEIPT).isEmpty()) {
      fail(PastColumn.RECEIPT, "validation.required");
    }
    requireShort(PastColumn.RECEIPT, MAX_NUMBER);
    requireShort(PastColumn.REGISTER, MAX_NUMBER);
    requireShort(PastColumn.CASHIER, MAX_NUMBER);
    requireShort(PastColumn.SKU, MAX_CODE);
    requireShort(PastColumn.BARCODE, MAX_CODE);
    requireShort(PastColumn.NAME, MAX_NAME);
    requireShort(PastColumn.CUSTOMER, MAX_NAME);
    quantity = readQuantity();
    price = readPrice(PastColumn.PRICE);
    if (price == null && !failed(PastColumn.PRICE)) {
      fail(PastColumn.PRICE, "validation.required");
    }
    cost = readPrice(PastColumn.COST);
    method = readMethod(words);
  }

  private @Nullable LocalDateTime readMoment(ZoneId zone) {
    String date = text(PastColumn.DATE);
    if (date.isEmpty()) {
      fail(PastColumn.DATE, "validation.required");
      return null;
    }
    LocalDateTime read = PastMoment.read(date, text(PastColumn.TIME), zone).orElse(null);
    if (read == null) {
      fail(PastColumn.DATE, "validation.past_date");
    } else if (read.toLocalDate().isBefore(EARLIEST)) {
      fail(PastColumn.DATE, "validation.past_too_old");
    }
    return read;
  }

  void requireNotAfter(LocalDateTime now) {
    if (moment != null && moment.isAfter(now)) {
      fail(PastColumn.DATE, "validation.past_future");
    }
  }

  private @Nullable Quantity readQuantity() {
    if (text(PastColumn.QUANTITY).isEmpty()) {
      fail(PastColumn.QUANTITY, "validation.required");
      return null;
    }
    Quantity read = number(PastColumn.QUANTITY, Quantity::of, "validation.quantity");
    if (read != null && !read.isPositive()) {
      fail(PastColumn.QUANTITY, "validation.positive");
    }
    return read;
  }

  private @Nullable Money readPrice(PastColumn column) {
    if (text(column).isEmpty()) {
      return null;
    }
    Money read = number(column, Money::of, "validation.money");
    if (read != null && read.isNegative()) {
      fail(column, "validation.positive_or_zero");
    }
    return read;
  }

  private PastMethod readMethod(PastWords words) {
    String text = text(PastColumn.PAYMENT_METHOD);
    if (text.isEmpty()) {
      return PastMethod.OTHER;
    }
    return words
        .methodOf(text)
        .orElseGet(
            () -> {
              fail(PastColumn.PAYMENT_METHOD, "validation.past_method");
              return PastMethod.OTHER;
            });
  }

  /** The line's amounts; null after errors were recorded. */
  @Nullable LineAmounts amounts() {
    if (!errors.isEmpty() || quantity == null || price == null) {
      return null;
    }
    try {
      Money subtotal = price.times(quantity);
      Money discount = discount(subtotal);
      if (discount == null) {
        return null;
      }
      Money total = subtotal.minus(discount);
      Money tax = tax(total);
      return tax == null
          ? null
          : new LineAmounts(
              quantity, price, subtotal, discount, tax, total, cost, costTotal(quantity));
    } catch (ArithmeticException tooLarge) {
      fail(PastColumn.PRICE, "problem.amount_too_large");
      return null;
    }
  }

  private @Nullable Money costTotal(Quantity sold) {
    return cost == null ? null : cost.times(sold);
  }

  /** What is said of it; else what the total leaves. */
  private @Nullable Money discount(Money subtotal) {
    Money said = share(PastColumn.DISCOUNT, percent -> percent.of(subtotal));
    Money total = readPrice(PastColumn.TOTAL);
    if (!errors.isEmpty()) {
      return null;
    }
    Money discount = said;
    if (discount == null) {
      discount = total == null ? Money.ZERO : subtotal.minus(total);
    }
    if (discount.isNegative() && said == null
        || said != null && total != null && !subtotal.minus(said).equals(total)) {
      Money due = said == null ? subtotal : subtotal.minus(said);
      fail(PastColumn.TOTAL, "validation.past_total", due.toString());
    } else if (discount.isNegative() || discount.compareTo(subtotal) > 0) {
      fail(PastColumn.DISCOUNT, "validation.past_discount", subtotal.toString());
    }
    return errors.isEmpty() ? discount : null;
  }

  /** Contained in the total; a rate becomes the amount it is of the total. */
  private @Nullable Money tax(Money total) {
    Money said =
        share(
            PastColumn.TAX,
            percent ->
                total.share(percent.amount(), percent.amount().add(BigDecimal.valueOf(100))));
    Money tax = said == null ? Money.ZERO : said;
    if (tax.isNegative() || tax.compareTo(total) > 0) {
      fail(PastColumn.TAX, "validation.past_tax", total.toString());
    }
    return errors.isEmpty() ? tax : null;
  }

  /** An amount, or a percentage of something. */
  private @Nullable Money share(PastColumn column, Function<Percent, Money> ofPercent) {
    String cell = text(column);
    if (cell.isEmpty()) {
      return null;
    }
    if (!cell.endsWith("%")) {
      return number(column, Money::of, "validation.money");
    }
    try {
      return ofPercent.apply(
          Percent.of(
              DecimalCell.read(cell.substring(0, cell.length() - 1))
                  .orElseThrow(ArithmeticException::new)));
    } catch (ArithmeticException | NumberFormatException unfit) {
      fail(column, "validation.percent");
      return null;
    }
  }

  private <T> @Nullable T number(PastColumn column, Function<String, T> type, String messageKey) {
    try {
      return type.apply(DecimalCell.read(text(column)).orElseThrow(ArithmeticException::new));
    } catch (ArithmeticException | NumberFormatException unfit) {
      fail(column, messageKey);
      return null;
    }
  }

  private void requireShort(PastColumn column, int most) {
    if (text(column).length() > most) {
      fail(column, "validation.too_long", most);
    }
  }

  void fail(PastColumn column, String messageKey, Object... arguments) {
    errors.add(new RowError(row, column.field(), messageKey, List.of(arguments), text(column)));
  }

  boolean failed(PastColumn column) {
    return errors.stream().anyMatch(error -> error.column().equals(column.field()));
  }

  String text(PastColumn column) {
    return cells.getOrDefault(column, "");
  }

  int row() {
    return row;
  }

  List<RowError> errors() {
    return errors;
  }

  @Nullable LocalDateTime moment() {
    return moment;
  }

  PastMethod method() {
    return method;
  }
}
