package uz.erp.systemtests.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import uz.erp.systemtests.client.Answer;

/** One receipt as data, as a page and as what a receipt printer understands. */
final class ReceiptChapter implements Chapter {

  private static final String RECEIPT = "/api/sales/sales/{id}/receipt/";
  // ESC @ readies a receipt printer
  private static final String READY = "\u001b@";

  private final Counters counters;

  ReceiptChapter(Counters counters) {
    this.counters = counters;
  }

  @Override
  public String title() {
    return "A receipt in three forms";
  }

  @Override
  public List<String> needs() {
    return List.of("GET " + RECEIPT);
  }

  @Override
  public void play(Shop shop, Agreements agreements) {
    Position halva = Position.of(counters.goods("Halva Samarkand"), new BigDecimal("0.415"));
    Position bag = Position.of(counters.goods("Plastic bag"), 1);
    Bill bill = Bill.of(halva, bag).off("4");
    bill = bill.paid(Payment.cash(bill.total(), new BigDecimal("30000.00")));
    long sale = counters.till().draft(bill).number("/data/id");
    counters.till().change(sale, "discount", Map.of("percent", "4")).expect(200);
    Receipt receipt = counters.till().complete(sale, bill);

    check(agreements, bill, receipt, read(receipt, "json"));
    byte[] pdf = read(receipt, "pdf").bytes();
    String begin = new String(pdf, 0, Math.min(4, pdf.length), StandardCharsets.ISO_8859_1);
    agreements.check("the page is", "%PDF", begin);
    String text = text(pdf);
    agreements.check("its number on the page", "there", in(text, receipt.receiptNumber()));
    agreements.check("the halva on the page", "there", in(text, halva.goods().ware().name()));
    String printed = new String(read(receipt, "escpos").bytes(), Charset.forName("IBM866"));
    agreements.check("the printer is readied", "there", in(printed, READY));
    agreements.check("its number for the printer", "there", in(printed, receipt.receiptNumber()));
    agreements.check(
        "the halva for the printer", "there", in(printed, halva.goods().ware().name()));
  }

  private static void check(Agreements agreements, Bill bill, Receipt receipt, Answer json) {
    agreements.check("number", receipt.receiptNumber(), json.string("/receipt_number"));
    agreements.check("before the discount", bill.subtotal(), json.decimal("/subtotal"));
    agreements.check("discount", bill.discount(), json.decimal("/discount_amount"));
    agreements.check("to pay", bill.total(), json.decimal("/total_amount"));
    agreements.check("tax in it", bill.tax(), json.decimal("/tax_amount"));
    agreements.check("change", bill.payments().getFirst().change(), json.decimal("/change_amount"));
    for (int i = 0; i < bill.positions().size(); i++) {
      agreements.check(
          "line " + (i + 1),
          bill.positions().get(i).total(),
          json.decimal("/lines/" + i + "/total"));
    }
  }

  private Answer read(Receipt receipt, String format) {
    return counters
        .till()
        .api()
        .get(RECEIPT.replace("{id}", String.valueOf(receipt.saleId())) + "?format=" + format)
        .expect(200);
  }

  private static String in(String text, String part) {
    return text.contains(part) ? "there" : "missing";
  }

  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException("this is no PDF", e);
    }
  }
}
