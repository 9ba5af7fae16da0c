package uz.erp.catalog.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * What stands around the picture in a JPEG file.
 *
 * @param orientation how a camera was held, 1 to 8 as in Exif; 1 when it is not said
 * @param isComplete whether the end of the image follows its data
 * @param isInScans whether the picture comes in several scans: progressive, or a component at a
 *     time
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
record JpegHeader(int orientation, boolean isComplete, boolean isInScans) {

  private static final int BASELINE = 0xc0;
  private static final int EXTENDED = 0xc1;
  private static final int LAST_FRAME = 0xcf;
  private static final List<Integer> NO_FRAMES = List.of(0xc4, 0xc8, 0xcc);
  private static final int COMPONENTS_OF_FRAME_AT = 9;
  private static final int COMPONENTS_OF_SCAN_AT = 4;
  private static final int FIRST_WITHOUT_LENGTH = 0xd0;
  private static final int LAST_WITHOUT_LENGTH = 0xd8;
  private static final int TEMPORARY = 0x01;
  private static final int START_OF_SCAN = 0xda;
  private static final int APP1 = 0xe1;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int ORIENTATION_TAG = 0x0112;
  private static final int ENTRY = 12;

  /**
   * Markers that have no length are allowed nowhere before the data; a file with one hides others.
   */
  static JpegHeader read(byte[] jpeg) {
    int orientation = 1;
    boolean inScans = false;
    int components = 0;
    int at = 2;
    while (at + COMPONENTS_OF_FRAME_AT < jpeg.length && (jpeg[at] & 0xff) == 0xff) {
      int marker = jpeg[at + 1] & 0xff;
      if (marker == 0xff) {
        at++; // a fill byte
        continue;
      }
      if (hasNoLength(marker)) {
        break;
      }
      int length = ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xffff;
      if (marker == APP1 && ImageFormat.is(jpeg, at + 4, "Exif\0\0")) {
        orientation = orientation(jpeg, at + 10, Math.min(at + 2 + length, jpeg.length));
      } else if (isFrame(marker)) {
        inScans |= marker != BASELINE && marker != EXTENDED;
        components = Math.max(components, jpeg[at + COMPONENTS_OF_FRAME_AT] & 0xff);
      } else if (marker == START_OF_SCAN) {
        inScans |= (jpeg[at + COMPONENTS_OF_SCAN_AT] & 0xff) < components;
        return new JpegHeader(orientation, hasEndAfter(jpeg, at + 2 + length), inScans);
      }
      at += 2 + length;
    }
    return new JpegHeader(orientation, false, inScans);
  }

  private static boolean hasNoLength(int marker) {
    return marker == TEMPORARY || marker >= FIRST_WITHOUT_LENGTH && marker <= LAST_WITHOUT_LENGTH;
  }

  private static boolean isFrame(int marker) {
    return marker >= BASELINE && marker <= LAST_FRAME && !NO_FRAMES.contains(marker);
  }

  /** Data of the picture never holds this marker: there a byte of 0xff is followed by others. */
  private static boolean hasEndAfter(byte[] jpeg, int data) {
    for (int i = jpeg.length - 2; i >= data; i--) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == END_OF_IMAGE) {
        return true;
      }
    }
    return false;
  }

  private static int orientation(byte[] jpeg, int start, int end) {
    try {
      ByteBuffer tiff = ByteBuffer.wrap(jpeg, start, end - start).slice();
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int entries = tiff.getShort(directory) & 0xffff;
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * ENTRY;
        if ((tiff.getShort(entry) & 0xffff) == ORIENTATION_TAG) {
          int value = tiff.getShort(entry + 8);
          return value >= 1 && value <= 8 ? value : 1;
        }
      }
    } catch (IndexOutOfBoundsException malformed) {
      return 1; // a picture is worth showing even if its camera wrote nonsense beside it
    }
    return 1;
  }
}
