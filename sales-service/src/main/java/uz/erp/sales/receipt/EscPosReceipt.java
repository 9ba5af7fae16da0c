package uz.erp.sales.receipt;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A receipt as commands of a receipt printer (ESC/POS): text in code page 866, a line it cannot
 * hold as a picture, the QR code drawn by the printer, then the cut.
 */
final class EscPosReceipt {

  private static final int QR_MODULE_DOTS = 5;
  private static final int FEED_TO_CUTTER = 5;

  private EscPosReceipt() {}

  static byte[] of(Receipt receipt, List<PrintLine> lines, int columns) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (EscPos printer = new EscPos(bytes)) {
      printer.initializePrinter();
      printer.setCharacterCodeTable(EscPos.CharacterCodeTable.CP866_Cyrillic_2);
      for (PrintLine line : lines) {
        print(printer, line, columns);
      }
      printer.feed(1);
      QRCode code = new QRCode();
      code.setSize(QR_MODULE_DOTS);
      code.setJustification(EscPosConst.Justification.Center);
      printer.write(code, receipt.qr());
      printer.feed(FEED_TO_CUTTER);
      printer.cut(EscPos.CutMode.PART);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void print(EscPos printer, PrintLine line, int columns) throws IOException {
    String text = PrinterText.simplified(line.text());
    if (PrinterText.isPrintable(text)) {
      printer.writeLF(new Style().setBold(line.bold()), text);
    } else {
      EscPosImage image =
          new EscPosImage(new CoffeeImageImpl(LineImage.of(line, columns)), new BitonalThreshold());
      printer.write(new RasterBitImageWrapper(), image);
    }
  }
}
