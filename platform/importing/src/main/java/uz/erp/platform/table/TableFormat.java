package uz.erp.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a table can be written as. */
public enum TableFormat {
  CSV(TableFormat.CSV_TYPE + ";charset=UTF-8"),
  XLSX(TableFormat.XLSX_TYPE);

  static final String CSV_TYPE = "text/csv";
  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TableFormat> find(String code) {
    return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
  }

  /**
   * @param sheet the name of the sheet, where the format has such
   */
  public TableWriter open(OutputStream out, String sheet) throws IOException {
    return this == CSV ? new CsvTableWriter(out) : new XlsxTableWriter(out, sheet);
  }
}
