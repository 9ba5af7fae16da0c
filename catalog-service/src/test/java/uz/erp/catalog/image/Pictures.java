package uz.erp.catalog.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures that tests send. */
final class Pictures {

  /** One pixel, lossless. */
  static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  private Pictures() {}

  /** Red on the left, blue on the right. */
  static byte[] jpeg(int width, int height) {
    return encoded(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  /** In several scans, as the web has it. */
  static byte[] progressive(int width, int height) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam inScans = writer.getDefaultWriteParam();
    inScans.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      BufferedImage picture = picture(width, height, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(picture, null, null), inScans);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The same with transparency. */
  static byte[] png(int width, int height) {
    return encoded(picture(width, height, BufferedImage.TYPE_INT_ARGB), "png");
  }

  /** As a camera writes it that was held so. */
  static byte[] jpeg(int width, int height, int orientation) {
    byte[] jpeg = jpeg(width, height);
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes());
    exif.put("MM".getBytes()).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    return ByteBuffer.allocate(jpeg.length + 36)
        .put(jpeg, 0, 2)
        .put(exif.array())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A small file whose header promises so many pixels. */
  static byte[] bomb(int width, int height) {
    byte[] png = png(4, 4);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }

  static BufferedImage decoded(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage picture(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return picture;
  }

  private static byte[] encoded(BufferedImage picture, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
