package uz.erp.catalog.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** Keeps the rows of one file as they are read, and notes which repeat an earlier one. */
final class Staging implements Table {

  private static final int AT_A_TIME = 1_000;

  private final Imports imports;
  private final Captions captions;
  private final ImportRequest request;
  private final Map<String, Integer> skus = new HashMap<>();
  private final Map<String, Integer> barcodes = new HashMap<>();
  private final List<StagedRow> rows = new ArrayList<>(AT_A_TIME);
  private @Nullable Header header;
  private long id;
  private int total;

  Staging(Imports imports, Captions captions, ImportRequest request) {
    this.imports = imports;
    this.captions = captions;
    this.request = request;
  }

  @Override
  public void row(int number, List<String> cells) {
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (cells.size() > MAX_COLUMNS) {
      throw ProblemException.field("file", "validation.file_columns", MAX_COLUMNS);
    }
    if (cells.stream().anyMatch(cell -> cell.length() > MAX_CELL)) {
      throw ProblemException.field(
          "file", "validation.file_cell", String.valueOf(number), String.valueOf(MAX_CELL));
    }
    if (header == null) {
      header = Header.of(cells, captions, request.mode(), request.mayOpenStock());
      id = imports.add(request, header);
      return;
    }
    if (++total > MAX_ROWS) {
      throw ProblemException.field("file", "validation.file_rows", String.valueOf(MAX_ROWS));
    }
    rows.add(new StagedRow(number, cells, clash(header.fields(), number, cells)));
    if (rows.size() == AT_A_TIME) {
      flush();
    }
  }

  /**
   * @return the id of the import
   */
  long finish() {
    if (header == null || total == 0) {
      throw ProblemException.field("file", "validation.file_empty");
    }
    flush();
    imports.setTotal(id, total);
    return id;
  }

  private void flush() {
    imports.addRows(id, rows);
    rows.clear();
  }

  private StagedRow.@Nullable Clash clash(List<String> fields, int number, List<String> cells) {
    StagedRow.Clash clash = null;
    for (int i = 0; i < Math.min(fields.size(), cells.size()); i++) {
      String cell = cells.get(i);
      Integer earlier = null;
      if (fields.get(i).equals(Column.SKU.field()) && !cell.isEmpty()) {
        earlier = skus.putIfAbsent(cell.toLowerCase(Locale.ROOT), number);
      } else if (fields.get(i).equals(Column.BARCODES.field())) {
        for (String code : RowReading.codes(cell)) {
          Integer other = barcodes.putIfAbsent(code, number);
          earlier = earlier == null ? other : earlier;
        }
      }
      if (earlier != null && clash == null) {
        clash = new StagedRow.Clash(fields.get(i), earlier);
      }
    }
    return clash;
  }
}
