package uz.erp.sales.past;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uz.erp.platform.importing.ImportRows;
import uz.erp.platform.table.TableRow;

/** One file of past sales: keeps its rows by the receipts they belong to. */
final class PastTable implements ImportRows {

  /** More than any column may have. */
  private static final int MAX_CELL = 300;

  private final PastRows store;
  private final List<String> fields;
  private final ZoneId zone;

  PastTable(PastRows store, List<String> fields, ZoneId zone) {
    this.store = store;
    this.fields = fields;
    this.zone = zone;
  }

  @Override
  public void keep(long importId, List<TableRow> rows) {
    List<StagedLine> lines = new ArrayList<>(rows.size());
    for (TableRow row : rows) {
      lines.add(new StagedLine(key(row.cells()), row.number(), bounded(row.cells())));
    }
    store.add(importId, lines);
  }

  private ReceiptKey key(List<String> cells) {
    Optional<LocalDateTime> moment =
        PastMoment.read(cell(PastColumn.DATE, cells), cell(PastColumn.TIME, cells), zone);
    return new ReceiptKey(
        moment.map(at -> at.toLocalDate().toString()).orElse(""),
        part(cell(PastColumn.REGISTER, cells)),
        part(cell(PastColumn.RECEIPT, cells)));
  }

  /** Without what is skipped, and with the beginning of what is too long for any column. */
  private List<String> bounded(List<String> cells) {
    List<String> bounded = new ArrayList<>(cells.size());
    for (int i = 0; i < Math.min(cells.size(), fields.size()); i++) {
      String cell = fields.get(i).isEmpty() ? "" : cells.get(i);
      // the sign keeps the rest of a number from being taken for a number
      bounded.add(cell.length() > MAX_CELL ? cell.substring(0, MAX_CELL) + "…" : cell);
    }
    return bounded;
  }

  /** An index holds no long texts; a receipt that is longer is refused later. */
  private static String part(String cell) {
    int most = LineReading.MAX_NUMBER + 1;
    return cell.length() > most ? cell.substring(0, most) : cell;
  }

  private String cell(PastColumn column, List<String> cells) {
    int index = fields.indexOf(column.field());
    return index < 0 || index >= cells.size() ? "" : cells.get(index);
  }
}
