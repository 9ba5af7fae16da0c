package uz.erp.catalog.image;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A small copy that stands upright: a PNG when something is transparent, else a JPEG. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way into a column
record Thumbnail(String mediaType, byte[] content) {

  static final int SIDE = 256;

  private static final int FIRST_LYING_ORIENTATION = 5;

  /**
   * @param orientation as in Exif, 1 for upright
   */
  static Thumbnail of(BufferedImage picture, int orientation) throws IOException {
    boolean transparent = picture.getColorModel().hasAlpha();
    BufferedImage small = upright(shrunk(picture, transparent), orientation);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(small, transparent ? "png" : "jpeg", bytes)) {
      throw new IOException("no encoder for " + small);
    }
    return new Thumbnail(transparent ? "image/png" : "image/jpeg", bytes.toByteArray());
  }

  private static BufferedImage shrunk(BufferedImage picture, boolean transparent) {
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    int side = Math.min(SIDE, longest);
    int width = Math.max(1, picture.getWidth() * side / longest);
    int height = Math.max(1, picture.getHeight() * side / longest);
    BufferedImage small = blank(width, height, transparent);
    Image scaled = picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
    Graphics2D graphics = small.createGraphics();
    graphics.drawImage(scaled, 0, 0, null);
    graphics.dispose();
    return small;
  }

  private static BufferedImage upright(BufferedImage picture, int orientation) {
    if (orientation == 1) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    boolean lying = orientation >= FIRST_LYING_ORIENTATION;
    BufferedImage turned =
        blank(lying ? height : width, lying ? width : height, picture.getColorModel().hasAlpha());
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(picture, rotation(orientation, width, height), null);
    graphics.dispose();
    return turned;
  }

  /** Exif 2.32, 4.6.4: which side of the stored picture is the top and which the left. */
  private static AffineTransform rotation(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      default -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }

  private static BufferedImage blank(int width, int height, boolean transparent) {
    return new BufferedImage(
        width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
  }
}
