package uz.erp.catalog.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of pictures we take, recognised by their first bytes, and whether the last ones are
 * there.
 */
enum ImageFormat {
  JPEG("image/jpeg", 40_000_000),
  PNG("image/png", 40_000_000),
  /** is decoded as a whole, so a thumbnail costs memory for all of it */
  WEBP("image/webp", 4_000_000);

  /**
   * Of a JPEG whose coefficients are all kept, outside of the heap, until its last scan is read.
   */
  private static final int MAX_PIXELS_IN_SCANS = 12_000_000;

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int RIFF_HEADER = 8;
  private static final int CHUNK_FRAME = 12;

  private final String mediaType;
  private final int maxPixels;

  ImageFormat(String mediaType, int maxPixels) {
    this.mediaType = mediaType;
    this.maxPixels = maxPixels;
  }

  String mediaType() {
    return mediaType;
  }

  int maxPixels(byte[] content) {
    boolean inScans = this == JPEG && JpegHeader.read(content).isInScans();
    return inScans ? MAX_PIXELS_IN_SCANS : maxPixels;
  }

  static Optional<ImageFormat> find(byte[] content) {
    if (content.length > 3
        && content[0] == (byte) 0xff
        && content[1] == (byte) 0xd8
        && content[2] == (byte) 0xff) {
      return Optional.of(JPEG);
    }
    if (Arrays.equals(Arrays.copyOf(content, PNG_SIGNATURE.length), PNG_SIGNATURE)) {
      return Optional.of(PNG);
    }
    return is(content, 0, "RIFF") && is(content, RIFF_HEADER, "WEBP")
        ? Optional.of(WEBP)
        : Optional.empty();
  }

  /** Whether nothing is cut off; decoders make up what is missing and do not complain. */
  boolean isComplete(byte[] content) {
    return switch (this) {
      case JPEG -> JpegHeader.read(content).isComplete();
      case PNG -> hasEnd(content);
      case WEBP ->
          content.length - RIFF_HEADER
              >= ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
    };
  }

  private static boolean hasEnd(byte[] png) {
    ByteBuffer bytes = ByteBuffer.wrap(png);
    int chunk = PNG_SIGNATURE.length;
    while (chunk <= png.length - CHUNK_FRAME) {
      long next = chunk + CHUNK_FRAME + Integer.toUnsignedLong(bytes.getInt(chunk));
      if (next > png.length) {
        return false;
      }
      if (is(png, chunk + 4, "IEND")) {
        return true;
      }
      chunk = (int) next;
    }
    return false;
  }

  static boolean is(byte[] content, int at, String text) {
    byte[] expected = text.getBytes(StandardCharsets.ISO_8859_1);
    return content.length >= at + expected.length
        && Arrays.equals(content, at, at + expected.length, expected, 0, expected.length);
  }
}
