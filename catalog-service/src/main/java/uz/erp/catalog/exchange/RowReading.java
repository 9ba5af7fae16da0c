package uz.erp.catalog.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.importing.RowCells;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.table.DecimalCell;

/** A row's cells turned into the fields of a product; gathers what cannot be turned. */
final class RowReading {

  private static final Pattern BETWEEN_CODES = Pattern.compile("[;|\\n]");
  private static final Pattern BETWEEN_CATEGORIES = Pattern.compile("(?<!\\\\)/");
  private static final int MAX_CATEGORY_NAME = 120;
  private static final int MAX_CATEGORY_DEPTH = 20;

  private final Captions captions;
  private final RowCells cells;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private List<String> barcodes = List.of();
  private List<String> category = List.of();
  private @Nullable Quantity quantity;

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
      case SKU, NAME, DESCRIPTION, IKPU, PACKAGE_CODE, UNIT_CODE -> fields.put(column, cell);
      case BARCODES -> {
        barcodes = codes(cell);
        fields.put(column, barcodes);
      }
      case CATEGORY -> category = path(cell);
      case UNIT -> fields.put(column, captions.unitOf(cell));
      case COST_PRICE, SALE_PRICE, WHOLESALE_PRICE -> number(column, cell, Money::of, "money");
      case TAX_RATE -> {
        String percent = cell.endsWith("%") ? cell.substring(0, cell.length() - 1) : cell;
        number(column, percent, text -> text, "tax_rate");
      }
      case MIN_STOCK -> number(column, cell, Quantity::of, "quantity");
      case IS_ACTIVE, MARKING_REQUIRED -> {
        Boolean flag = captions.flagOf(cell);
        if (flag == null) {
          fail(column, "validation.yes_or_no");
        } else {
          fields.put(column, flag);
        }
      }
      case QUANTITY -> {
        number(column, cell, Quantity::of, "quantity");
        quantity = fields.remove(column) instanceof Quantity read ? read : null;
      }
      case RESERVED, AVAILABLE -> {}
    }
  }

  private void number(String column, String cell, Function<String, Object> type, String rule) {
    try {
      fields.put(column, type.apply(DecimalCell.read(cell).orElseThrow(ArithmeticException::new)));
    } catch (ArithmeticException | NumberFormatException unfit) {
      fail(column, "validation." + rule);
    }
  }

  static List<String> codes(String cell) {
    return BETWEEN_CODES
        .splitAsStream(cell)
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }

  private List<String> path(String cell) {
    List<String> names =
        Arrays.stream(BETWEEN_CATEGORIES.split(cell))
            .map(name -> name.replace("\\/", "/").strip())
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.isEmpty() || names.size() > MAX_CATEGORY_DEPTH) {
      fail("category", "validation.no_such_category");
      return List.of();
    }
    if (names.stream().anyMatch(name -> name.length() > MAX_CATEGORY_NAME)) {
      fail("category", "validation.too_long", MAX_CATEGORY_NAME);
      return List.of();
    }
    return names;
  }

  private void fail(String column, String key, Object... arguments) {
    cells.fail(column, key, arguments);
  }

  RowCells cells() {
    return cells;
  }

  /** Fields of the product form, without the category and the attributes. */
  Map<String, Object> fields() {
    return fields;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  @Nullable String sku() {
    return cells.get(Column.SKU.field());
  }

  List<String> barcodes() {
    return barcodes;
  }

  /** Names from the root down; empty when the row says nothing of it. */
  List<String> category() {
    return category;
  }

  @Nullable Quantity quantity() {
    return quantity;
  }
}
