package uz.erp.sales.receipt;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uz.erp.platform.problem.ProblemException;

/** Puts receipts on paper, in the caller's language. */
@Component
public class ReceiptPrinting {

  private final MessageSource messages;

  ReceiptPrinting(MessageSource messages) {
    this.messages = messages;
  }

  /** As PDF. */
  public byte[] pdf(Receipts.Printable printable, @Nullable ReceiptPaper asked, Locale language) {
    ReceiptPaper paper = ReceiptPaper.orUsual(asked, printable.receiptWidth());
    int columns = paper.columns(printable.receiptWidth());
    Receipt receipt = printable.receipt();
    return ReceiptPdf.of(receipt, lines(receipt, columns, language), paper, columns, language);
  }

  /**
   * As commands for a receipt printer.
   *
   * @throws ProblemException 400 on {@code paper} for A4, which no such printer takes
   */
  public byte[] escpos(
      Receipts.Printable printable, @Nullable ReceiptPaper asked, Locale language) {
    ReceiptPaper paper = ReceiptPaper.orUsual(asked, printable.receiptWidth());
    if (!paper.isRoll()) {
      throw ProblemException.field("paper", "validation.roll_paper");
    }
    int columns = paper.columns(printable.receiptWidth());
    Receipt receipt = printable.receipt();
    return EscPosReceipt.of(receipt, lines(receipt, columns, language), columns);
  }

  private List<PrintLine> lines(Receipt receipt, int columns, Locale language) {
    return ReceiptLayout.of(receipt, columns, messages, language);
  }
}
