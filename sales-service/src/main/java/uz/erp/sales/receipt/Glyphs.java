package uz.erp.sales.receipt;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typeface of all receipts, Liberation Mono, read when the first one is printed. It has Russian
 * and both Uzbek alphabets; what it lacks is printed as a question mark.
 */
final class Glyphs {

  static final Glyphs REGULAR = new Glyphs("liberation/LiberationMono-Regular.ttf");
  static final Glyphs BOLD = new Glyphs("liberation/LiberationMono-Bold.ttf");

  /** Every glyph is so wide, as a part of the font's size. */
  static final double ADVANCE = 1229.0 / 2048;

  private static final int LAST = 0xFFFF;

  private final byte[] file;
  private final TrueTypeFont font;
  private final CmapLookup cmap;
  private final BitSet known = new BitSet(LAST + 1);

  private Glyphs(String resource) {
    try (InputStream in = Glyphs.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no font " + resource);
      }
      file = in.readAllBytes();
      font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      cmap = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int c = ' '; c <= LAST; c++) {
      known.set(c, cmap.getGlyphId(c) != 0);
    }
  }

  static Glyphs of(boolean bold) {
    return bold ? BOLD : REGULAR;
  }

  /** The font's file. */
  byte[] file() {
    return file.clone();
  }

  /** The text with a question mark for each character that has no glyph. */
  String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().map(c -> known.get(c) ? c : '?').forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** The outline in units of the font; the reader behind it serves one at a time. */
  synchronized GeneralPath outline(int character) {
    try {
      var glyph = font.getGlyph().getGlyph(cmap.getGlyphId(character));
      return glyph == null ? new GeneralPath() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int unitsPerEm() {
    return 2048;
  }
}
