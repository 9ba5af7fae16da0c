package uz.erp.catalog.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * WebP files of one color, and such that ask for far more than their pixels need.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649.html#section-3">RFC 9649, lossless</a>
 */
final class WebPictures {

  private static final int CODES = 5;

  private WebPictures() {}

  /** So many pixels in some dozen bytes, padded so that no ratio gives it away. */
  static byte[] flat(int width, int height, int padding) {
    Bits bits = head(width, height).put(0, 3);
    group(bits);
    return file(bits.put(0, Byte.SIZE * padding).bytes());
  }

  /** 65,536 groups of Huffman codes for four blocks of pixels. */
  static byte[] groups() {
    Bits bits = head(16, 16).put(0, 2).put(1, 1).put(0, 3);
    // the picture that says which group a block has: no cache, all its red and green 255
    bits.put(0, 1);
    symbol(bits, 255);
    symbol(bits, 255);
    bits.put(1, 4).put(1, 4).put(1, 4);
    for (int i = 0; i < 1 << 16; i++) {
      group(bits);
    }
    return file(bits.put(0, 128).bytes());
  }

  /** So many transforms, each of which holds a picture of a sixteenth of the pixels. */
  static byte[] transforms(int count) {
    Bits bits = head(2000, 2000);
    for (int i = 0; i < count; i++) {
      bits.put(1, 1).put(0, 2).put(0, 3).put(0, 1);
      group(bits);
    }
    group(bits.put(0, 3));
    return file(bits.put(0, 128).bytes());
  }

  private static Bits head(int width, int height) {
    return new Bits().put(0x2f, 8).put(width - 1, 14).put(height - 1, 14).put(0, 4);
  }

  /** A code that has one symbol takes no bits for a pixel. */
  private static void symbol(Bits bits, int symbol) {
    bits.put(1, 1).put(0, 1).put(1, 1).put(symbol, 8);
  }

  private static void group(Bits bits) {
    for (int i = 0; i < CODES; i++) {
      bits.put(1, 4);
    }
  }

  private static byte[] file(byte[] picture) {
    int padding = picture.length & 1;
    ByteBuffer file =
        ByteBuffer.allocate(20 + picture.length + padding).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(12 + picture.length + padding).put(ascii("WEBPVP8L"));
    return file.putInt(picture.length).put(picture).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Bits from the lowest on. */
  private static final class Bits {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;
    private int used;

    Bits put(int value, int count) {
      for (int i = 0; i < count; i++) {
        last |= (i < Integer.SIZE ? value >> i & 1 : 0) << used;
        if (++used == Byte.SIZE) {
          bytes.write(last);
          last = 0;
          used = 0;
        }
      }
      return this;
    }

    byte[] bytes() {
      put(0, (Byte.SIZE - used) % Byte.SIZE);
      return bytes.toByteArray();
    }
  }
}
