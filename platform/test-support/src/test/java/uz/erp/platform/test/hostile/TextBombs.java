package uz.erp.platform.test.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** CSV, as it is and packed, that is no table. */
final class TextBombs {

  private static final int MILLION = 1 << 20;

  private TextBombs() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> bombs = new LinkedHashMap<>();
    bombs.put("gzip of zeros", gzip("", "\0", 280 * MILLION));
    bombs.put("gzip of spaces", gzip("", " ", 280 * MILLION));
    bombs.put("gzip in gzip", twice());
    bombs.put("gzip that is cut off", cut(gzip("sku,name\n", "1,2\n", MILLION)));
    bombs.put("gzip with a trailer that lies", lying(gzip("sku,name\n", "1,2\n", 100)));
    bombs.put("a line", gzip("sku,name\n", "x", 120 * MILLION));
    bombs.put("a quoted cell", gzip("sku,name\n\"", "x\n", 100 * MILLION));
    bombs.put("columns", gzip("sku,name\n", "1,", 60 * MILLION));
    bombs.put("long cells", gzip("sku,name\n", "Ж".repeat(4_000) + ",", 15_000));
    bombs.put("a head of columns", gzip("", "c;", 60 * MILLION));
    bombs.put("a head of a cell", gzip("", "c", 60 * MILLION));
    bombs.put("a line that is not packed", bytes("sku,name\n" + "x".repeat(19 * MILLION)));
    bombs.put("columns that are not packed", bytes("sku,name\n" + "1,".repeat(9 * MILLION)));
    return bombs;
  }

  private static byte[] twice() {
    return packed(out -> out.write(gzip("sku\n", "1\n", 1000)));
  }

  private static byte[] cut(byte[] whole) {
    return java.util.Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] lying(byte[] whole) {
    whole[whole.length - 1] ^= 0x55;
    return whole;
  }

  private static byte[] gzip(String start, String repeated, long times) {
    byte[] piece = bytes(repeated.repeat(Math.max(1, (1 << 16) / repeated.length())));
    int length = bytes(repeated).length;
    int copies = piece.length / length;
    return packed(
        out -> {
          out.write(bytes(start));
          for (long left = times; left > 0; left -= copies) {
            out.write(piece, 0, (int) Math.min(copies, left) * length);
          }
        });
  }

  private static byte[] packed(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @FunctionalInterface
  private interface Writing {
    void to(GZIPOutputStream out) throws IOException;
  }
}
