package uz.erp.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** Opens a table of whatever format it turns out to be. */
final class TableFile {

  private static final int MARK = 4;
  private static final List<String> TEXTS = List.of(".csv", ".tsv", ".txt");

  private TableFile() {}

  /**
   * @throws ProblemException 400 on {@code file} when it is no table or a damaged or too large one
   */
  static TableReader open(Path file, TableLimits limits) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(MARK);
    }
    if (start.length == 0) {
      throw ProblemException.field("file", "validation.file_empty");
    }
    if (start.length == MARK && start[0] == 'P' && start[1] == 'K' && start[2] == 3) {
      return openZip(file, limits);
    }
    if (start.length > 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b) {
      return openUnpacked(() -> new GZIPInputStream(Files.newInputStream(file)), limits);
    }
    return CsvFile.open(file);
  }

  /** A workbook, or a zipped table of text. */
  private static TableReader openZip(Path file, TableLimits limits) throws IOException {
    WorkbookArchive.requireSmallDirectory(file);
    Optional<String> text = packedText(file);
    if (text.isEmpty()) {
      return XlsxFile.open(file, limits);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return openUnpacked(() -> zip.getInputStream(zip.getEntry(text.get())), limits);
    }
  }

  private static Optional<String> packedText(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names =
          zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
      return names.size() == 1
          ? names.stream()
              .filter(name -> TEXTS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
              .findFirst()
          : Optional.empty();
    } catch (IOException broken) {
      throw ProblemException.field("file", "validation.file_broken");
    }
  }

  private static TableReader openUnpacked(Source packed, TableLimits limits) throws IOException {
    Path copy = Files.createTempFile("import", ".csv");
    try {
      unpack(packed, copy, limits.unpacked());
      if (Files.size(copy) == 0) {
        throw ProblemException.field("file", "validation.file_empty");
      }
      return new Unpacked(copy, CsvFile.open(copy));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static void unpack(Source packed, Path copy, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long left = most;
    try (OutputStream out = Files.newOutputStream(copy);
        InputStream in = packed.open()) {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        left -= read;
        if (left < 0) {
          throw ProblemException.field("file", "validation.file_unpacked");
        }
        out.write(buffer, 0, read);
      }
    } catch (java.util.zip.ZipException | java.io.EOFException broken) {
      throw ProblemException.field("file", "validation.file_broken");
    }
  }

  /** A table whose copy goes when it is closed. */
  private record Unpacked(Path copy, TableReader table) implements TableReader {

    @Override
    public @Nullable TableRow next() throws IOException {
      return table.next();
    }

    @Override
    public void close() throws IOException {
      try {
        table.close();
      } finally {
        Files.deleteIfExists(copy);
      }
    }
  }

  /** What a packed text is read from. */
  @FunctionalInterface
  private interface Source {
    InputStream open() throws IOException;
  }
}
