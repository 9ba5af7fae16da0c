package uz.erp.customer.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.erp.customer.customer.PhoneNumber;
import uz.erp.platform.importing.RowCells;
import uz.erp.platform.measure.Money;
import uz.erp.platform.table.DecimalCell;

/** A row's cells turned into the fields of a customer; records what cannot be turned. */
final class RowReading {

  private static final Pattern BETWEEN = Pattern.compile("[;|,\\n]");

  private final Captions captions;
  private final RowCells cells;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private @Nullable String phone;
  private List<String> phones = List.of();

  RowReading(Captions captions, RowCells cells) {
    this.captions = captions;
    this.cells = cells;
    cells.all().forEach(this::read);
  }

  private void read(String column, String cell) {
    if (column.startsWith(Column.ATTRIBUTE)) {
      attributes.put(column.substring(Column.ATTRIBUTE.length()), cell);
      return;
    }
    switch (Column.valueOf(column.toUpperCase(Locale.ROOT))) {
      case NAME, EMAIL, ADDRESS, NOTES -> fields.put(column, cell);
      case PHONE -> phone = number(column, cell);
      case PHONES -> phones = numbers(column, cell);
      case BIRTHDAY ->
          DayCell.read(cell)
              .ifPresentOrElse(
                  day -> fields.put(column, day), () -> fail(column, "validation.birthday"));
      case GROUP -> {} // found for many rows at once
      case TAGS -> fields.put(column, parts(cell));
      case CREDIT_LIMIT -> readMoney(column, cell);
      case IS_ACTIVE -> {
        Boolean flag = captions.flagOf(cell);
        if (flag == null) {
          fail(column, "validation.yes_or_no");
        } else {
          fields.put(column, flag);
        }
      }
    }
  }

  private void readMoney(String column, String cell) {
    try {
      fields.put(column, Money.of(DecimalCell.read(cell).orElseThrow(ArithmeticException::new)));
    } catch (ArithmeticException | NumberFormatException unfit) {
      fail(column, "validation.money");
    }
  }

  private @Nullable String number(String column, String text) {
    Optional<PhoneNumber> number = PhoneNumber.parse(text);
    if (number.isEmpty()) {
      fail(column, "validation.phone");
      return null;
    }
    return number.get().e164();
  }

  private List<String> numbers(String column, String cell) {
    List<String> numbers = new ArrayList<>();
    for (String part : parts(cell)) {
      String number = number(column, part);
      if (number != null) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  /** The numbers in a cell, without those that are none. */
  static List<String> numbers(String cell) {
    return parts(cell).stream()
        .flatMap(part -> PhoneNumber.parse(part).stream())
        .map(PhoneNumber::e164)
        .toList();
  }

  private static List<String> parts(String cell) {
    return BETWEEN
        .splitAsStream(cell)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private void fail(String column, String key) {
    if (!cells.failed(column)) {
      cells.fail(column, key);
    }
  }

  RowCells cells() {
    return cells;
  }

  /** Fields of the customer form, without numbers, group and attributes. */
  Map<String, Object> fields() {
    return fields;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  @Nullable String phone() {
    return phone;
  }

  /** The further numbers. */
  List<String> phones() {
    return phones;
  }

  /** All numbers; the first one says which customer is meant. */
  Set<String> numbers() {
    Set<String> numbers = new LinkedHashSet<>();
    if (phone != null) {
      numbers.add(phone);
    }
    numbers.addAll(phones);
    return numbers;
  }

  /** The column a number is in. */
  String columnOf(String number) {
    return number.equals(phone) ? Column.PHONE.field() : Column.PHONES.field();
  }

  /** The name of the group; null when the row says nothing of it. */
  @Nullable String group() {
    return cells.get(Column.GROUP.field());
  }
}
