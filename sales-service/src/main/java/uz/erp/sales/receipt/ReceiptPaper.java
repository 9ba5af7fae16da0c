package uz.erp.sales.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a receipt is printed on, measured in millimetres and in characters of a line. */
public enum ReceiptPaper {
  ROLL_80("80mm", 80, 72),
  ROLL_58("58mm", 58, 48),
  A4("a4", 210, 150);

  /** What a printer of narrow rolls has in a line. */
  private static final int NARROW = 32;

  private static final int USUAL = 42;
  private static final int A4_COLUMNS = 72;

  private final String wire;
  private final int width;
  private final int printedWidth;

  ReceiptPaper(String wire, int width, int printedWidth) {
    this.wire = wire;
    this.width = width;
    this.printedWidth = printedWidth;
  }

  /** The name on the wire. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** The paper with this wire name. */
  public static ReceiptPaper of(String wire) {
    return Arrays.stream(values())
        .filter(paper -> paper.wire.equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such paper: " + wire));
  }

  /** What was asked for, else the roll that the store's printer takes. */
  static ReceiptPaper orUsual(@Nullable ReceiptPaper asked, int receiptWidth) {
    if (asked != null) {
      return asked;
    }
    return receiptWidth <= NARROW ? ROLL_58 : ROLL_80;
  }

  /** Characters in a line, when the store's printer has so many in its. */
  int columns(int receiptWidth) {
    return switch (this) {
      case ROLL_58 -> NARROW;
      case ROLL_80 -> Math.max(receiptWidth, USUAL);
      case A4 -> A4_COLUMNS;
    };
  }

  boolean isRoll() {
    return this != A4;
  }

  int width() {
    return width;
  }

  int printedWidth() {
    return printedWidth;
  }
}
