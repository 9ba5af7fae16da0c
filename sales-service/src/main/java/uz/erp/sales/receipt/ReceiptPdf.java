package uz.erp.sales.receipt;

import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Draws a receipt's lines and its QR code on pages: of a roll one, as long as it takes, and of A4
 * as many as it takes. Nothing in the file depends on when or where it is made.
 */
final class ReceiptPdf {

  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double A4_HEIGHT = 297 * POINTS_PER_MM;
  private static final double LEADING = 1.25;
  private static final double QR_SIZE = 28 * POINTS_PER_MM;
  private static final double QR_GAP = 4 * POINTS_PER_MM;

  /** A page of PDF is no longer than 14,400 points (ISO 32000-1, annex C). */
  private static final int MOST_LINES_OF_ROLL = 1000;

  private final ReceiptPaper paper;
  private final double fontSize;
  private final double leading;
  private final double margin;
  private final int linesOnPage;

  private ReceiptPdf(ReceiptPaper paper, int columns) {
    this.paper = paper;
    fontSize = paper.printedWidth() * POINTS_PER_MM / (columns * Glyphs.ADVANCE);
    leading = fontSize * LEADING;
    margin = (paper.width() - paper.printedWidth()) / 2.0 * POINTS_PER_MM;
    linesOnPage =
        paper.isRoll()
            ? MOST_LINES_OF_ROLL
            : (int) ((A4_HEIGHT - 2 * margin - QR_SIZE - QR_GAP) / leading);
  }

  static byte[] of(
      Receipt receipt, List<PrintLine> lines, ReceiptPaper paper, int columns, Locale language) {
    try (PDDocument document = new PDDocument()) {
      describe(document, receipt, language);
      new ReceiptPdf(paper, columns).draw(document, lines, QrMatrix.of(receipt.qr()));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Title, date and identity of the file are the document's, or its bytes would change. */
  private static void describe(PDDocument document, Receipt receipt, Locale language) {
    Long refund = receipt.refund();
    document.setDocumentId(refund == null ? receipt.sale() : -refund);
    document.getDocumentCatalog().setLanguage(language.toLanguageTag());
    var information = document.getDocumentInformation();
    information.setTitle(receipt.receiptNumber());
    information.setCreationDate(GregorianCalendar.from(receipt.issuedAt().toZonedDateTime()));
  }

  private void draw(PDDocument document, List<PrintLine> lines, BitMatrix qr) throws IOException {
    PDFont regular = font(document, Glyphs.REGULAR);
    PDFont bold = font(document, Glyphs.BOLD);
    for (int first = 0; first < lines.size(); first += linesOnPage) {
      int end = Math.min(first + linesOnPage, lines.size());
      List<PrintLine> part = lines.subList(first, end);
      double height = height(part.size());
      PDPage page =
          new PDPage(new PDRectangle((float) (paper.width() * POINTS_PER_MM), (float) height));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        double y = height - margin - fontSize;
        for (PrintLine line : part) {
          write(content, line, line.bold() ? bold : regular, y);
          y -= leading;
        }
        if (end == lines.size()) {
          draw(content, qr, y + leading - QR_GAP);
        }
      }
    }
  }

  private double height(int lines) {
    return paper.isRoll() ? 2 * margin + lines * leading + QR_GAP + QR_SIZE : A4_HEIGHT;
  }

  private void write(PDPageContentStream content, PrintLine line, PDFont font, double y)
      throws IOException {
    content.beginText();
    content.setFont(font, (float) fontSize);
    content.newLineAtOffset((float) margin, (float) y);
    content.showText(Glyphs.of(line.bold()).printable(line.text()));
    content.endText();
  }

  private void draw(PDPageContentStream content, BitMatrix qr, double top) throws IOException {
    double module = QR_SIZE / qr.getWidth();
    double left = (paper.width() * POINTS_PER_MM - QR_SIZE) / 2;
    for (int y = 0; y < qr.getHeight(); y++) {
      for (int x = 0; x < qr.getWidth(); x++) {
        if (qr.get(x, y)) {
          content.addRect(
              (float) (left + x * module),
              (float) (top - (y + 1) * module),
              (float) module,
              (float) module);
        }
      }
    }
    content.fill();
  }

  private static PDFont font(PDDocument document, Glyphs glyphs) throws IOException {
    return PDType0Font.load(document, new ByteArrayInputStream(glyphs.file()), true);
  }
}
