package uz.erp.platform.test.hostile;

import static uz.erp.platform.test.hostile.PackedParts.END_OF_ROWS;
import static uz.erp.platform.test.hostile.PackedParts.ROWS;
import static uz.erp.platform.test.hostile.PackedParts.SHEET;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Archives whose directory and entries say different things.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE 6.3.10</a>
 */
final class ZipTricks {

  private static final byte[] ENTRY = {'P', 'K', 3, 4};
  private static final byte[] LISTED = {'P', 'K', 1, 2};
  private static final byte[] END = {'P', 'K', 5, 6};
  private static final int FLAGS = 8;
  private static final int UNPACKED = 24;

  private ZipTricks() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> tricks = new LinkedHashMap<>();
    tricks.put("zip of entries", ofEntries());
    tricks.put("zip with a directory cut off", cutOff());
    tricks.put("zip that is encrypted", encrypted());
    tricks.put("zip with a size that lies", lyingSize());
    tricks.put("zip with one name twice", oneNameTwice());
    tricks.put("zip with an entry of another kind", otherMethod());
    tricks.put("zip with 64-bit sizes that are not there", zip64());
    tricks.put("zip of a CSV of zeros", zeros());
    return tricks;
  }

  private static byte[] ofEntries() {
    PackedParts parts = PackedParts.workbook();
    ByteBuffer all = ByteBuffer.allocate(40 << 20).order(ByteOrder.LITTLE_ENDIAN);
    byte[] zip = parts.zipped();
    int directory = indexOf(zip, LISTED, 0);
    int end = indexOf(zip, END, directory);
    all.put(zip, 0, end);
    int count = 0;
    for (; count < 60_000; count++) {
      byte[] name = ("e" + count).getBytes(StandardCharsets.US_ASCII);
      byte[] extra = new byte[250];
      ByteBuffer.wrap(extra)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putShort(0, (short) 0x7777)
          .putShort(2, (short) 246);
      all.put(LISTED).position(all.position() + 24);
      all.putShort((short) name.length).putShort((short) extra.length);
      all.position(all.position() + 14);
      all.put(name).put(extra);
    }
    int size = all.position() - directory;
    short entries = (short) (count + 7);
    all.put(END).putInt(0).putShort(entries).putShort(entries).putInt(size).putInt(directory);
    all.putShort((short) 0);
    byte[] made = new byte[all.position()];
    all.flip().get(made);
    return made;
  }

  private static byte[] cutOff() {
    byte[] zip = PackedParts.workbook().zipped();
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(indexOf(zip, END, 0) + 12, 1 << 30);
    return zip;
  }

  private static byte[] encrypted() {
    byte[] zip = PackedParts.workbook().zipped();
    for (int at = indexOf(zip, LISTED, 0); at >= 0; at = indexOf(zip, LISTED, at + 4)) {
      zip[at + FLAGS] |= 1;
    }
    return zip;
  }

  /** The directory says that each part is empty. */
  private static byte[] lyingSize() {
    byte[] zip =
        PackedParts.workbook()
            .with(SHEET, ROWS, "<row><c><v>1</v></c></row>", 12 << 20, END_OF_ROWS)
            .zipped();
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = indexOf(zip, LISTED, 0); at >= 0; at = indexOf(zip, LISTED, at + 4)) {
      bytes.putInt(at + UNPACKED, 1);
    }
    return zip;
  }

  private static byte[] oneNameTwice() {
    byte[] zip =
        PackedParts.workbook().with("xl/worksheets/sheet2.xml", ROWS + END_OF_ROWS).zipped();
    byte[] name = "sheet2.xml".getBytes(StandardCharsets.US_ASCII);
    for (int at = indexOf(zip, name, 0); at >= 0; at = indexOf(zip, name, at + 1)) {
      zip[at + 5] = '1';
    }
    return zip;
  }

  private static byte[] otherMethod() {
    byte[] zip = PackedParts.workbook().zipped();
    for (int at = indexOf(zip, LISTED, 0); at >= 0; at = indexOf(zip, LISTED, at + 4)) {
      zip[at + 10] = 99;
    }
    for (int at = indexOf(zip, ENTRY, 0); at >= 0; at = indexOf(zip, ENTRY, at + 4)) {
      zip[at + 8] = 99;
    }
    return zip;
  }

  private static byte[] zip64() {
    byte[] zip = PackedParts.workbook().zipped();
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(indexOf(zip, LISTED, 0) + UNPACKED, -1);
    return zip;
  }

  private static byte[] zeros() {
    return PackedParts.empty().with("goods.csv", "", "\0", 280L << 20, "").zipped();
  }

  static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
