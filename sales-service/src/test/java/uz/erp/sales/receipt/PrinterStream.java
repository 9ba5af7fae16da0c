package uz.erp.sales.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a receipt printer is sent, as the printer would, and fails on what it does not know.
 */
public final class PrinterStream {

  private final byte[] bytes;
  private final List<String> lines = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private String qr = "";
  private int codePage = -1;
  private boolean cut;
  private int at;

  /** A picture of so many dots. */
  public record Picture(int width, int height, boolean hasInk) {}

  public PrinterStream(byte[] bytes) {
    this.bytes = bytes.clone();
    while (at < bytes.length) {
      step();
    }
  }

  public List<String> lines() {
    return lines;
  }

  public String text() {
    return String.join("\n", lines);
  }

  public List<Picture> pictures() {
    return pictures;
  }

  public String qr() {
    return qr;
  }

  public boolean isCut() {
    return cut;
  }

  private void step() {
    int b = next();
    switch (b) {
      case 0x1b -> escape();
      case 0x1d -> group();
      case '\n' -> endLine();
      default -> {
        if (b < 0x20) {
          throw new AssertionError("control character " + b + " in text");
        }
        line.write(b);
      }
    }
  }

  private void escape() {
    int command = next();
    switch (command) {
      case '@', '2' -> {}
      case 't' -> codePage = next();
      case 'M', 'E', '-', 'a' -> next();
      default -> throw new AssertionError("unknown command ESC " + command);
    }
  }

  private void group() {
    int command = next();
    switch (command) {
      case '!', 'B' -> next();
      case 'V' -> {
        next();
        cut = true;
      }
      case 'v' -> picture();
      case '(' -> code();
      default -> throw new AssertionError("unknown command GS " + command);
    }
  }

  private void picture() {
    at += 2;
    int width = number() * 8;
    int height = number();
    boolean ink = false;
    for (int i = 0; i < width / 8 * height; i++) {
      ink |= next() != 0;
    }
    pictures.add(new Picture(width, height, ink));
  }

  private void code() {
    at++;
    int length = number();
    byte[] data = java.util.Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    if (data[1] == 0x50) {
      qr = new String(data, 3, length - 3, StandardCharsets.UTF_8);
    }
  }

  private void endLine() {
    if (codePage != 17) {
      throw new AssertionError("text before code page 866 was chosen");
    }
    lines.add(line.toString(Charset.forName("IBM866")));
    line.reset();
  }

  private int number() {
    return next() + 256 * next();
  }

  private int next() {
    return bytes[at++] & 0xff;
  }
}
