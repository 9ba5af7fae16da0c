package uz.erp.platform.table;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of a workbook's formats of cells show a number as a day (ISO/IEC 29500-1, 18.8).
 *
 * @param styles by their place in {@code cellXfs}
 */
record DateFormats(BitSet styles) {

  /** Excel has so many. */
  private static final int MAX_STYLES = 1 << 16;

  private static final int MAX_FORMATS = 10_000;

  /** Excel keeps 255 letters. */
  private static final int MAX_CODE = 1_000;

  private static final Set<String> BUILT_IN = Set.of("14", "15", "16", "17", "22");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
  private static final Pattern DATE = Pattern.compile("y|d|mmm");

  static DateFormats none() {
    return new DateFormats(new BitSet());
  }

  static DateFormats read(PartReader xml) {
    Set<String> dates = new HashSet<>(BUILT_IN);
    BitSet styles = new BitSet();
    int formats = 0;
    int count = 0;
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.isStart("numFmt")) {
        note(xml.attribute("numFmtId"), xml.attribute("formatCode"), dates);
        formats++;
      } else if (xml.isStart("cellXfs")) {
        ofCells = true;
      } else if (xml.isEnd("cellXfs")) {
        ofCells = false;
      } else if (ofCells && xml.isStart("xf")) {
        String format = xml.attribute("numFmtId");
        styles.set(count++, format != null && dates.contains(format));
      }
      if (formats > MAX_FORMATS || count > MAX_STYLES) {
        throw WorkbookArchive.tooLarge();
      }
    }
    return new DateFormats(styles);
  }

  private static void note(@Nullable String id, @Nullable String code, Set<String> dates) {
    if (id == null || code == null || code.length() > MAX_CODE) {
      return;
    }
    if (isDate(code)) {
      dates.add(id);
    } else {
      dates.remove(id);
    }
  }

  private static boolean isDate(String code) {
    return DATE.matcher(QUOTED.matcher(code).replaceAll("").toLowerCase(Locale.ROOT)).find();
  }

  boolean showsDay(@Nullable String style) {
    return style != null && styles.get(WholeNumber.read(style, MAX_STYLES));
  }
}
