package uz.erp.sales.receipt;

import static uz.erp.sales.receipt.PrintedText.money;
import static uz.erp.sales.receipt.PrintedText.percent;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import uz.erp.sales.settings.TaxMode;

/** Writes a receipt in lines of equal characters, the same for every printer and for PDF. */
final class ReceiptLayout {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);

  private final PrintedText text;
  private final Receipt receipt;

  private ReceiptLayout(PrintedText text, Receipt receipt) {
    this.text = text;
    this.receipt = receipt;
  }

  static List<PrintLine> of(Receipt receipt, int columns, MessageSource messages, Locale language) {
    PrintedText text = new PrintedText(new Columns(columns), messages, language);
    new ReceiptLayout(text, receipt).write();
    return text.lines();
  }

  private void write() {
    seller();
    text.boldCenter(text.word(receipt.kind().wire()));
    head();
    text.rule();
    PositionLayout positions = new PositionLayout(text);
    int place = 0;
    for (Receipt.Line line : receipt.lines()) {
      place++;
      positions.write(place, line, taxLabel());
    }
    text.rule();
    totals();
    text.rule();
    new PaymentsLayout(text).write(receipt);
    if (!receipt.footer().isBlank()) {
      text.rule();
      receipt.footer().lines().forEach(text::center);
    }
  }

  /** The store as it describes itself, then what it has printed on top beside that. */
  private void seller() {
    Receipt.Seller seller = receipt.seller();
    text.boldCenter(seller.name());
    List<String> about =
        Stream.of(seller.legalName(), seller.address(), seller.phone())
            .filter(Objects::nonNull)
            .toList();
    about.forEach(text::center);
    if (seller.taxId() != null) {
      text.center(text.word("tax_id") + " " + seller.taxId());
    }
    receipt
        .header()
        .lines()
        .filter(line -> !line.strip().equals(seller.name()) && !about.contains(line.strip()))
        .forEach(text::center);
  }

  private void head() {
    text.pair("number", receipt.receiptNumber());
    text.pair("gapless_number", receipt.number() + " / " + receipt.registerNumber());
    Long clientNumber = receipt.clientNumber();
    text.pair("client_number", clientNumber == null ? null : clientNumber.toString());
    text.pair("date", TIME.format(receipt.issuedAt()));
    text.pair("register", receipt.registerName());
    text.pair("cashier", receipt.cashierName());
    text.pair("customer", receipt.customerName());
    text.pair("reason", receipt.reason());
  }

  private void totals() {
    if (!receipt.subtotal().equals(receipt.totalAmount())) {
      text.pair("subtotal", money(receipt.subtotal()));
    }
    if (receipt.discountAmount().isPositive()) {
      text.pair("discount", "-" + money(receipt.discountAmount()));
    }
    if (receipt.taxMode() == TaxMode.EXCLUSIVE) {
      taxes();
    }
    if (!receipt.roundingAmount().isZero()) {
      text.pair("rounding", money(receipt.roundingAmount()));
    }
    text.boldPair("total", money(receipt.totalAmount()) + " " + receipt.currency());
    if (receipt.taxMode() == TaxMode.INCLUSIVE) {
      taxes();
    }
  }

  private void taxes() {
    for (Receipt.Tax tax : receipt.taxes()) {
      text.pair(taxLabel(), " " + percent(tax.rate()), money(tax.taxAmount()));
    }
  }

  private String taxLabel() {
    return receipt.taxMode() == TaxMode.INCLUSIVE ? "tax_included" : "tax";
  }
}
