package uz.erp.platform.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import uz.erp.platform.problem.ProblemException;

/**
 * The archive that a workbook is. Whatever is read of it, under whatever name, is read through here
 * and counted: together not more than the limit.
 */
final class WorkbookArchive implements Closeable {

  /** Bytes; the directory is held in memory. It lists some 10,000 parts, pictures among them. */
  private static final int MAX_DIRECTORY = 1 << 20;

  private static final int END_RECORD = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int DIRECTORY_SIZE_AT = 12;
  private static final int COMMENT_LENGTH_AT = 20;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;
  private long left;

  private WorkbookArchive(ZipFile zip, Map<String, ZipEntry> entries, long left) {
    this.zip = zip;
    this.entries = entries;
    this.left = left;
  }

  /**
   * @param most bytes that its parts unpack to
   * @throws ProblemException 400 on {@code file} when its directory says that they are more
   */
  static WorkbookArchive open(Path file, long most) throws IOException {
    requireSmallDirectory(file);
    ZipFile zip = new ZipFile(file.toFile());
    try {
      return new WorkbookArchive(zip, entries(zip, most), most);
    } catch (RuntimeException refused) {
      zip.close();
      throw refused;
    }
  }

  /**
   * Of an archive without a comment, as programs write them; {@link ZipFile} takes the same record.
   *
   * @throws ProblemException 400 on {@code file} when the directory is too large or not at the end
   */
  static void requireSmallDirectory(Path file) throws IOException {
    byte[] end = new byte[END_RECORD];
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      if (bytes.length() < END_RECORD) {
        throw broken();
      }
      bytes.seek(bytes.length() - END_RECORD);
      bytes.readFully(end);
    }
    ByteBuffer record = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
    if (record.getInt(0) != END_SIGNATURE
        || record.getShort(COMMENT_LENGTH_AT) != 0
        || Integer.toUnsignedLong(record.getInt(DIRECTORY_SIZE_AT)) > MAX_DIRECTORY) {
      throw broken();
    }
  }

  /** By name in small letters, as ISO/IEC 29500-2 does not tell large ones apart. */
  private static Map<String, ZipEntry> entries(ZipFile zip, long most) {
    Map<String, ZipEntry> entries = new HashMap<>();
    long unpacked = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      unpacked += Math.max(0, entry.getSize());
      if (unpacked > most) {
        throw tooLarge();
      }
      if (entries.put(entry.getName().toLowerCase(Locale.ROOT), entry) != null) {
        throw broken();
      }
    }
    return entries;
  }

  boolean has(String name) {
    return entries.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** A part's bytes; empty when there is none of that name. */
  Optional<InputStream> find(String name) throws IOException {
    ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
    if (entry == null) {
      return Optional.empty();
    }
    return Optional.of(new Counted(zip.getInputStream(entry)));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static ProblemException tooLarge() {
    return ProblemException.field("file", "validation.file_unpacked");
  }

  static ProblemException broken() {
    return ProblemException.field("file", "validation.file_broken");
  }

  /** What the directory says of sizes may be a lie, so what comes out is counted as well. */
  private final class Counted extends InputStream {

    private final InputStream in;

    private Counted(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
