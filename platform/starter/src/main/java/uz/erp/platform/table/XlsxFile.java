package uz.erp.platform.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
final class XlsxFile implements TableReader {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DATE = Pattern.compile(".*(y|d|mmm).*", Pattern.DOTALL);
  private static final MathContext AS_SHOWN = new MathContext(15);

  private final ReadableWorkbook book;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final Map<String, Boolean> dates = new HashMap<>();

  private XlsxFile(ReadableWorkbook book, Stream<Row> stream) {
    this.book = book;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  @SuppressWarnings("resource") // whoever reads the rows closes both
  static XlsxFile open(Path file, TableLimits limits) {
    ReadableWorkbook book = null;
    try {
      WorkbookSize.requireBearable(file, limits.unpacked());
      book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
      return new XlsxFile(book, book.getFirstSheet().openStream());
    } catch (IOException | RuntimeException broken) {
      closeQuietly(book, broken);
      throw refusalOf(broken);
    }
  }

  private static void closeQuietly(@Nullable ReadableWorkbook book, Exception broken) {
    try {
      if (book != null) {
        book.close();
      }
    } catch (IOException e) {
      broken.addSuppressed(e);
    }
  }

  @Override
  public @Nullable TableRow next() {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      return new TableRow(row.getRowNum(), cells(row));
    } catch (RuntimeException broken) {
      throw refusalOf(broken);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    book.close();
  }

  /** What the reader stumbles over is the file's fault; anything else is ours. */
  private static RuntimeException refusalOf(Exception broken) {
    if (broken instanceof ProblemException refused) {
      return refused;
    }
    if (broken.getCause() instanceof ProblemException refused) {
      return refused;
    }
    if (broken instanceof RuntimeException defect
        && !(broken instanceof ExcelReaderException)
        && !(broken.getStackTrace().length > 0
            && broken.getStackTrace()[0].getClassName().startsWith("org.dhatim."))) {
      return defect;
    }
    return ProblemException.field("file", "validation.file_broken");
  }

  private List<String> cells(Row row) {
    if (row.getCellCount() > TableLimits.MAX_COLUMNS) {
      throw ProblemException.field("file", "validation.file_columns", TableLimits.MAX_COLUMNS);
    }
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(row.getCell(i)).strip());
    }
    return cells;
  }

  private String text(@Nullable Cell cell) {
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

  private boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && dates.computeIfAbsent(format, XlsxFile::isDate);
  }

  private static boolean isDate(String format) {
    return DATE.matcher(QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT)).matches();
  }

  private static String dateOf(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }
}
