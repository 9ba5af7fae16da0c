package uz.erp.sales.receipt;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as one reads it: text, size of the pages, and what a phone's camera sees on the last. */
public record PdfPages(String text, List<PDRectangle> sizes, String qr) {

  public static PdfPages of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDRectangle> sizes =
          java.util.stream.IntStream.range(0, document.getNumberOfPages())
              .mapToObj(page -> document.getPage(page).getMediaBox())
              .toList();
      return new PdfPages(new PDFTextStripper().getText(document), sizes, qr(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a long roll what one would hold before the camera. */
  private static BufferedImage foot(BufferedImage image) {
    int height = Math.min(image.getHeight(), 2 * image.getWidth());
    return image.getSubimage(0, image.getHeight() - height, image.getWidth(), height);
  }

  private static String qr(PDDocument document) throws IOException {
    BufferedImage image =
        foot(new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 300));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    try {
      var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
      // letters look like corners of a code now and then: all candidates are tried
      return new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true))[0]
              .getText();
    } catch (ReaderException e) {
      throw new AssertionError("no QR code on the last page", e);
    }
  }
}
