package uz.erp.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/**
 * Reads the first sheet of a workbook, row by row, once its unpacked size is known to be bearable.
 */
final class XlsxFile {

  /**
   * Without a single tag; a cell holds 32,767 letters, each of which may be written in six bytes.
   */
  private static final int MAX_RUN = 1 << 18;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DATE = Pattern.compile(".*(y|d|mmm).*", Pattern.DOTALL);
  private static final MathContext AS_SHOWN = new MathContext(15);

  private XlsxFile() {}

  static void read(Path file, TableLimits limits, Table table) throws IOException {
    try {
      requireBearable(file, limits.unpacked());
    } catch (IOException broken) {
      throw ProblemException.field("file", "validation.file_broken");
    }
    try (ReadableWorkbook book =
            new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      rows.forEach(row -> table.row(row.getRowNum(), cells(row)));
    } catch (ProblemException refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      if (broken.getCause() instanceof ProblemException refused) {
        throw refused;
      }
      if (broken instanceof IOException
          || broken instanceof ExcelReaderException
          || broken.getStackTrace().length > 0
              && broken.getStackTrace()[0].getClassName().startsWith("org.dhatim.")) {
        throw ProblemException.field("file", "validation.file_broken");
      }
      throw broken;
    }
  }

  private static List<String> cells(Row row) {
    if (row.getCellCount() > TableLimits.MAX_COLUMNS) {
      throw ProblemException.field("file", "validation.file_columns", TableLimits.MAX_COLUMNS);
    }
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(row.getCell(i)).strip());
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> isDate(cell) ? dateOf(cell.asDate()) : numberOf(cell.asNumber());
      case BOOLEAN -> String.valueOf(cell.asBoolean());
      default -> cell.getText() == null ? "" : cell.getText();
    };
  }

  /** A workbook stores binary fractions; people see fifteen digits of them. */
  private static String numberOf(BigDecimal number) {
    BigDecimal shown = number.round(AS_SHOWN).stripTrailingZeros();
    return shown.scale() < -40 || shown.scale() > 40 ? shown.toString() : shown.toPlainString();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && DATE.matcher(QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT)).matches();
  }

  private static String dateOf(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  /** Counts what the file unpacks to, because what it says about itself may be a lie. */
  private static void requireBearable(Path file, long most) throws IOException {
    long unpacked = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          long limit =
              entry.getName().contains("sharedStrings") ? TableLimits.MAX_SHARED_TEXT : most;
          try (InputStream in = zip.getInputStream(entry)) {
            unpacked += measure(in, Math.min(limit, most - unpacked));
          }
        }
      }
    }
  }

  private static long measure(InputStream in, long limit) throws IOException {
    byte[] buffer = new byte[16_384];
    long size = 0;
    int run = 0;
    int read;
    while ((read = in.read(buffer)) >= 0) {
      size += read;
      for (int i = 0; i < read && run <= MAX_RUN; i++) {
        run = buffer[i] == '<' ? 0 : run + 1;
      }
      if (size > limit || run > MAX_RUN) {
        throw ProblemException.field("file", "validation.file_unpacked");
      }
    }
    return size;
  }
}
