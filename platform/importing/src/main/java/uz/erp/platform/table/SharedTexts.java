package uz.erp.platform.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Texts that cells of a workbook share. They are asked for in any order, so they are laid down in a
 * file and read from there; the heap holds none of them, however many workbooks are read at once.
 */
final class SharedTexts implements Closeable {

  /** Of all texts with 8 bytes for each; a file takes so much of the disk. */
  private static final long MAX_BYTES = 64L << 20;

  private static final int MAX_RAW = 2 * TableLimits.MAX_CELL;

  private final Arena memory = Arena.ofShared();
  private final ByteBuffer texts;

  /** Where each text ends. */
  private final ByteBuffer ends;

  private SharedTexts(Path texts, Path ends) throws IOException {
    this.texts = mapped(texts);
    this.ends = mapped(ends);
  }

  private ByteBuffer mapped(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size(), memory).asByteBuffer();
    }
  }

  /** For a workbook in which each cell has its own text. */
  static SharedTexts none() throws IOException {
    return read(null);
  }

  /**
   * Reads all of them.
   *
   * @throws uz.erp.platform.problem.ProblemException 400 on {@code file} when they are too many or
   *     damaged
   */
  static SharedTexts read(@Nullable PartReader xml) throws IOException {
    Path texts = Files.createTempFile("import", ".texts");
    Path ends = Files.createTempFile("import", ".ends");
    try {
      if (xml != null) {
        write(xml, texts, ends);
      }
      return new SharedTexts(texts, ends);
    } finally {
      // what is mapped stays until it is released
      Files.delete(texts);
      Files.delete(ends);
    }
  }

  private static void write(PartReader xml, Path texts, Path ends) throws IOException {
    long size = 0;
    int count = 0;
    StringBuilder text = new StringBuilder();
    try (BufferedOutputStream bytes = new BufferedOutputStream(Files.newOutputStream(texts));
        DataOutputStream positions =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(ends)))) {
      while (xml.nextIn("sst", "si")) {
        text.setLength(0);
        RichText.read(xml, "si", text, MAX_RAW);
        byte[] encoded = text.toString().strip().getBytes(StandardCharsets.UTF_8);
        size += encoded.length;
        count++;
        if (size + count * (long) Long.BYTES > MAX_BYTES) {
          throw WorkbookArchive.tooLarge();
        }
        bytes.write(encoded);
        positions.writeLong(size);
      }
    }
  }

  /**
   * @throws uz.erp.platform.problem.ProblemException 400 on {@code file} when there is no such text
   */
  String get(int index) {
    if (index < 0 || index >= ends.capacity() / Long.BYTES) {
      throw WorkbookArchive.broken();
    }
    int start = index == 0 ? 0 : (int) ends.getLong((index - 1) * Long.BYTES);
    byte[] text = new byte[(int) ends.getLong(index * Long.BYTES) - start];
    texts.get(start, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    memory.close();
  }
}
