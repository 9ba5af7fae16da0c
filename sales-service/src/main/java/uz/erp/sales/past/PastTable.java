package uz.erp.sales.past;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.erp.platform.importing.ImportRows;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.table.Header;

/** One file of past sales: keeps its rows by the receipts they belong to. */
final class PastTable implements ImportRows {

  private final PastRows store;
  private final PastWords words;
  private final ZoneId zone;

  PastTable(PastRows store, PastWords words, ZoneId zone) {
    this.store = store;
    this.words = words;
    this.zone = zone;
  }

  @Override
  public Header header(List<String> cells) {
    Header header = Header.of(cells, words::fieldOf, Map.of());
    boolean named =
        header.has(PastColumn.SKU.field())
            || header.has(PastColumn.BARCODE.field())
            || header.has(PastColumn.NAME.field());
    boolean enough =
        named
            && header.has(PastColumn.DATE.field())
            && header.has(PastColumn.RECEIPT.field())
            && header.has(PastColumn.QUANTITY.field())
            && header.has(PastColumn.PRICE.field());
    if (!enough) {
      throw ProblemException.field("file", "validation.past_header");
    }
    return header;
  }

  @Override
  public void keep(long importId, Header header, List<Row> rows) {
    List<StagedLine> lines = new ArrayList<>(rows.size());
    for (Row row : rows) {
      lines.add(new StagedLine(key(header.fields(), row.cells()), row.number(), row.cells()));
    }
    store.add(importId, lines);
  }

  private ReceiptKey key(List<String> fields, List<String> cells) {
    Optional<LocalDateTime> moment =
        PastMoment.read(
            cell(PastColumn.DATE, fields, cells), cell(PastColumn.TIME, fields, cells), zone);
    return new ReceiptKey(
        moment.map(at -> at.toLocalDate().toString()).orElse(""),
        part(cell(PastColumn.REGISTER, fields, cells)),
        part(cell(PastColumn.RECEIPT, fields, cells)));
  }

  /** An index holds no long texts; a receipt that is longer is refused later. */
  private static String part(String cell) {
    int most = LineReading.MAX_NUMBER + 1;
    return cell.length() > most ? cell.substring(0, most) : cell;
  }

  private static String cell(PastColumn column, List<String> fields, List<String> cells) {
    int index = fields.indexOf(column.field());
    return index < 0 || index >= cells.size() ? "" : cells.get(index);
  }
}
