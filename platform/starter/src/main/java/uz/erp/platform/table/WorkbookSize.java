package uz.erp.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import uz.erp.platform.problem.ProblemException;

/** What a workbook takes once it is unpacked. */
final class WorkbookSize {

  /**
   * Without a single tag; a cell holds 32,767 letters, each of which may be written in six bytes.
   */
  private static final int MAX_RUN = 1 << 18;

  /** A text costs some 60 bytes beside its letters, and is written with three or four tags. */
  private static final int TAG_IN_MEMORY = 15;

  private WorkbookSize() {}

  /**
   * Counts what the file unpacks to, because what it says about itself may be a lie.
   *
   * @throws ProblemException 400 on {@code file} when it is more
   */
  static void requireBearable(Path file, long most) throws IOException {
    long unpacked = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          try (InputStream in = zip.getInputStream(entry)) {
            unpacked += measure(in, most - unpacked, entry.getName().contains("sharedStrings"));
          }
        }
      }
    }
  }

  private static long measure(InputStream in, long limit, boolean held) throws IOException {
    byte[] buffer = new byte[16_384];
    long size = 0;
    long tags = 0;
    int run = 0;
    int read;
    while ((read = in.read(buffer)) >= 0) {
      size += read;
      for (int i = 0; i < read && run <= MAX_RUN; i++) {
        if (buffer[i] == '<') {
          run = 0;
          tags++;
        } else {
          run++;
        }
      }
      boolean tooMuch = held && size + tags * TAG_IN_MEMORY > TableLimits.MAX_SHARED_TEXT;
      if (size > limit || run > MAX_RUN || tooMuch) {
        throw ProblemException.field("file", "validation.file_unpacked");
      }
    }
    return size;
  }
}
