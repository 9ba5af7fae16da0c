package uz.erp.platform.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** Reads the rows of a sheet one after the other (ISO/IEC 29500-1, 18.3). */
final class SheetRows {

  /** Excel has no more. */
  private static final int MAX_ROWS = 1_048_576;

  private static final int MAX_RAW = 2 * TableLimits.MAX_CELL;
  private static final int LETTERS = 26;

  private final PartReader xml;
  private final SharedTexts texts;
  private final DateFormats dates;
  private final boolean from1904;
  private final StringBuilder text = new StringBuilder();
  private int lastRow;
  private boolean ended;

  SheetRows(PartReader xml, SharedTexts texts, DateFormats dates, boolean from1904) {
    this.xml = xml;
    this.texts = texts;
    this.dates = dates;
    this.from1904 = from1904;
  }

  /**
   * @return null behind the last one
   * @throws ProblemException 400 on {@code file} when it is damaged or has too many columns
   */
  @Nullable TableRow next() {
    ended = ended || !xml.nextIn("sheetData", "row");
    if (ended) {
      return null;
    }
    String number = xml.attribute("r");
    int row = number == null ? lastRow + 1 : WholeNumber.read(number, MAX_ROWS);
    if (row <= lastRow || row > MAX_ROWS) {
      throw WorkbookArchive.broken();
    }
    lastRow = row;
    return new TableRow(row, cells());
  }

  private List<String> cells() {
    List<String> cells = new ArrayList<>();
    int column = -1;
    while (xml.nextIn("row", "c")) {
      String place = xml.attribute("r");
      column = place == null ? column + 1 : column(place);
      if (column >= TableLimits.MAX_COLUMNS) {
        throw ProblemException.field("file", "validation.file_columns", TableLimits.MAX_COLUMNS);
      }
      if (column >= cells.size()) {
        cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
      }
      cells.set(column, cell());
    }
    return cells;
  }

  /** From 0; the letters in front of the number of the row, such as AB12. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && !Character.isDigit(place.charAt(i)); i++) {
      int letter = Character.toUpperCase(place.charAt(i)) - 'A' + 1;
      if (letter < 1 || letter > LETTERS) {
        throw WorkbookArchive.broken();
      }
      column = Math.min(column * LETTERS + letter, TableLimits.MAX_COLUMNS + 1);
    }
    if (column == 0) {
      throw WorkbookArchive.broken();
    }
    return column - 1;
  }

  private String cell() {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    text.setLength(0);
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        xml.readText(text, MAX_RAW);
      } else if (xml.isStart("is")) {
        RichText.read(xml, "is", text, MAX_RAW);
      }
    }
    String value = text.toString().strip();
    if (value.isEmpty()) {
      return "";
    }
    return switch (type == null ? "n" : type) {
      case "n" -> NumberCell.read(value, dates.showsDay(style), from1904);
      case "s" -> texts.get(WholeNumber.read(value, Integer.MAX_VALUE));
      case "b" -> truth(value);
      case "inlineStr", "str", "e", "d" -> value;
      default -> throw WorkbookArchive.broken();
    };
  }

  private static String truth(String value) {
    return switch (value) {
      case "0" -> "false";
      case "1" -> "true";
      default -> throw WorkbookArchive.broken();
    };
  }
}
