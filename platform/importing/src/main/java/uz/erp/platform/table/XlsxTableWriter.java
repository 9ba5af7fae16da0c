package uz.erp.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet; texts stand in their cells, because a table of shared ones would grow in memory. */
final class XlsxTableWriter implements TableWriter {

  private static final int AT_A_TIME = 500;

  private final Workbook book;
  private final Worksheet sheet;
  private int rows;

  XlsxTableWriter(OutputStream out, String name) {
    book = new Workbook(out, "erp", "1.0");
    sheet = book.newWorksheet(name);
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell instanceof Number number) {
        sheet.value(rows, i, number);
      } else if (!String.valueOf(cell).isEmpty()) {
        sheet.inlineString(rows, i, String.valueOf(cell));
      }
    }
    if (++rows % AT_A_TIME == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
