package uz.erp.sales.receipt;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A line as a picture in the printer's own cells of 12 × 24 dots, for what its code page lacks.
 * Drawn from outlines, so it looks the same wherever the service runs and whatever fonts are there.
 */
final class LineImage {

  static final int CELL_WIDTH = 12;
  static final int CELL_HEIGHT = 24;

  private static final int BASELINE = 18;

  private LineImage() {}

  /**
   * @param columns the printer's line, so that every picture is as wide as the text around it
   */
  static BufferedImage of(PrintLine line, int columns) {
    BufferedImage image =
        new BufferedImage(columns * CELL_WIDTH, CELL_HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    Glyphs glyphs = Glyphs.of(line.bold());
    double scale = CELL_WIDTH / (Glyphs.ADVANCE * glyphs.unitsPerEm());
    int[] characters = glyphs.printable(line.text()).codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      AffineTransform place = AffineTransform.getTranslateInstance(i * CELL_WIDTH, BASELINE);
      place.scale(scale, -scale);
      graphics.fill(place.createTransformedShape(glyphs.outline(characters[i])));
    }
    graphics.dispose();
    return image;
  }
}
