package uz.erp.catalog.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/**
 * What the columns of a file are.
 *
 * @param fields for each column a field's name, {@code attr:Name}, or nothing when it is skipped
 * @param warnings what the user should know before trusting the result
 */
record Header(List<String> fields, List<FieldErrors.Text> warnings) {

  private static final int MAX_NAME = 100;

  static Header of(List<String> cells, Captions captions, ImportMode mode, boolean mayOpenStock) {
    List<String> fields = new ArrayList<>();
    List<FieldErrors.Text> warnings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String cell : cells) {
      String shown = cell.length() > MAX_NAME ? cell.substring(0, MAX_NAME) : cell;
      String field = captions.fieldOf(cell);
      if (field.isEmpty() && !cell.isEmpty()) {
        warnings.add(new FieldErrors.Text("exchange.unknown_column", List.of(shown)));
      } else if (field.equals(Column.QUANTITY.field()) && !mayOpenStock) {
        warnings.add(new FieldErrors.Text("exchange.no_opening_stock", List.of(shown)));
        field = "";
      } else if (!field.isEmpty() && !seen.add(field)) {
        throw ProblemException.field("file", "validation.file_column_twice", shown);
      }
      fields.add(field);
    }
    require(seen, mode);
    return new Header(fields, warnings);
  }

  private static void require(Set<String> seen, ImportMode mode) {
    boolean named = seen.contains(Column.SKU.field()) || seen.contains(Column.BARCODES.field());
    boolean whole = seen.contains(Column.NAME.field()) && seen.contains(Column.SALE_PRICE.field());
    boolean enough =
        switch (mode) {
          case CREATE -> whole;
          case UPDATE -> named;
          case UPSERT -> named || whole;
        };
    if (!enough) {
      throw ProblemException.field(
          "file",
          mode == ImportMode.CREATE ? "validation.file_header" : "validation.file_header_key");
    }
  }
}
