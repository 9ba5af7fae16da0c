package uz.erp.platform.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of a workbook, row by row. Its parts are read through bounds and never
 * looked at before, so there is nothing that a guard could see otherwise than the reader.
 */
final class XlsxFile implements TableReader {

  private final WorkbookArchive archive;
  private final SharedTexts texts;
  private final PartReader sheet;
  private final SheetRows rows;

  private XlsxFile(WorkbookArchive archive, SharedTexts texts, PartReader sheet, SheetRows rows) {
    this.archive = archive;
    this.texts = texts;
    this.sheet = sheet;
    this.rows = rows;
  }

  @SuppressWarnings("resource") // the reader of the rows closes it
  static XlsxFile open(Path file, TableLimits limits) throws IOException {
    try {
      WorkbookArchive archive = WorkbookArchive.open(file, limits.unpacked());
      try {
        return open(archive);
      } catch (IOException | RuntimeException e) {
        archive.close();
        throw e;
      }
    } catch (ZipException | EOFException broken) {
      throw WorkbookArchive.broken();
    }
  }

  @SuppressWarnings("resource") // the reader of the rows closes them
  private static XlsxFile open(WorkbookArchive archive) throws IOException {
    WorkbookParts parts = WorkbookParts.of(archive);
    DateFormats dates = dates(archive, parts.styles());
    SharedTexts texts = texts(archive, parts.texts());
    try {
      PartReader sheet = WorkbookParts.open(archive, parts.sheet());
      SheetRows rows = new SheetRows(sheet, texts, dates, parts.from1904());
      return new XlsxFile(archive, texts, sheet, rows);
    } catch (IOException | RuntimeException e) {
      texts.close();
      throw e;
    }
  }

  private static DateFormats dates(WorkbookArchive archive, Optional<String> part)
      throws IOException {
    if (part.isEmpty()) {
      return DateFormats.none();
    }
    try (PartReader xml = WorkbookParts.open(archive, part.get())) {
      return DateFormats.read(xml);
    }
  }

  private static SharedTexts texts(WorkbookArchive archive, Optional<String> part)
      throws IOException {
    if (part.isEmpty()) {
      return SharedTexts.none();
    }
    try (PartReader xml = WorkbookParts.open(archive, part.get())) {
      return SharedTexts.read(xml);
    }
  }

  @Override
  public @Nullable TableRow next() {
    return rows.next();
  }

  @Override
  public void close() throws IOException {
    try (archive;
        texts;
        sheet) {
      // closed in turn
    }
  }
}
