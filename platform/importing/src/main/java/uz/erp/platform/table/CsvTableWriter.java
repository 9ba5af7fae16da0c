package uz.erp.platform.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV as a spreadsheet of our region opens it: with a byte order mark and semicolons. Texts are
 * quoted, numbers are not.
 */
final class CsvTableWriter implements TableWriter {

  private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final CsvWriter csv;

  CsvTableWriter(OutputStream out) throws IOException {
    out.write(BOM);
    csv =
        CsvWriter.builder()
            .fieldSeparator(';')
            .quoteStrategy(new Texts())
            .build(out, StandardCharsets.UTF_8);
  }

  @Override
  public void row(List<Object> cells) {
    csv.writeRecord(cells.stream().map(cell -> FormulaEscaping.of(String.valueOf(cell))).toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static final class Texts implements QuoteStrategy {

    @Override
    public boolean quoteValue(int line, int field, String value) {
      return !FormulaEscaping.isNumber(value);
    }
  }
}
