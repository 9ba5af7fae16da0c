package uz.erp.sales.receipt;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.settings.TaxMode;

/** Writes a receipt in lines of equal characters, the same for every printer and for PDF. */
final class ReceiptLayout {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);

  private final List<PrintLine> lines = new ArrayList<>();
  private final Columns columns;
  private final MessageSource messages;
  private final Locale language;

  private ReceiptLayout(Columns columns, MessageSource messages, Locale language) {
    this.columns = columns;
    this.messages = messages;
    this.language = language;
  }

  static List<PrintLine> of(Receipt receipt, int columns, MessageSource messages, Locale language) {
    ReceiptLayout layout = new ReceiptLayout(new Columns(columns), messages, language);
    layout.write(receipt);
    return List.copyOf(layout.lines);
  }

  private void write(Receipt receipt) {
    receipt.header().lines().forEach(this::center);
    columns.centered(text(receipt.kind().wire())).forEach(line -> lines.add(PrintLine.bold(line)));
    head(receipt);
    rule();
    int place = 0;
    for (Receipt.Line line : receipt.lines()) {
      place++;
      position(place, line);
    }
    rule();
    totals(receipt);
    rule();
    payments(receipt);
    if (!receipt.footer().isBlank()) {
      rule();
      receipt.footer().lines().forEach(this::center);
    }
  }

  private void head(Receipt receipt) {
    pair("number", receipt.receiptNumber());
    pair("gapless_number", receipt.number() + " / " + receipt.registerNumber());
    pair("client_number", number(receipt.clientNumber()));
    pair("date", TIME.format(receipt.issuedAt()));
    pair("register", receipt.registerName());
    pair("cashier", receipt.cashierName());
    pair("customer", receipt.customerName());
    pair("reason", receipt.reason());
  }

  private void position(int place, Receipt.Line line) {
    left(place + ". " + line.productName());
    String price = quantity(line.quantity()) + " " + line.unit() + " × " + money(line.unitPrice());
    columns.pair(price, money(line.subtotal())).forEach(this::plain);
    if (line.discountAmount().isPositive()) {
      pair("discount", "-" + money(line.discountAmount()));
    }
  }

  private void totals(Receipt receipt) {
    if (!receipt.subtotal().equals(receipt.totalAmount())) {
      pair("subtotal", money(receipt.subtotal()));
    }
    if (receipt.discountAmount().isPositive()) {
      pair("discount", "-" + money(receipt.discountAmount()));
    }
    if (receipt.taxMode() == TaxMode.EXCLUSIVE) {
      taxes(receipt, "tax");
    }
    if (!receipt.roundingAmount().isZero()) {
      pair("rounding", money(receipt.roundingAmount()));
    }
    String total = money(receipt.totalAmount()) + " " + receipt.currency();
    columns.pair(text("total"), total).forEach(line -> lines.add(PrintLine.bold(line)));
    if (receipt.taxMode() == TaxMode.INCLUSIVE) {
      taxes(receipt, "tax_included");
    }
  }

  private void taxes(Receipt receipt, String label) {
    for (Receipt.Tax tax : receipt.taxes()) {
      columns
          .pair(text(label) + " " + plainRate(tax.rate()) + "%", money(tax.taxAmount()))
          .forEach(this::plain);
    }
  }

  private void payments(Receipt receipt) {
    for (Receipt.Paid paid : receipt.payments()) {
      String card = paid.cardLast4() == null ? "" : " *" + paid.cardLast4();
      pair("method." + paid.paymentMethod().wire(), card, money(paid.amount()));
    }
    if (receipt.changeAmount().isPositive()) {
      pair("received", money(receipt.receivedAmount()));
      pair("change", money(receipt.changeAmount()));
    }
    if (receipt.refundedAmount().isPositive()) {
      pair("refunded", money(receipt.refundedAmount()));
    }
  }

  private void pair(String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      pair(label, "", value);
    }
  }

  private void pair(String label, String more, String value) {
    columns.pair(text(label) + more, value).forEach(this::plain);
  }

  private void center(String text) {
    columns.centered(text).forEach(this::plain);
  }

  private void left(String text) {
    columns.left(text).forEach(this::plain);
  }

  private void rule() {
    plain(columns.rule());
  }

  private void plain(String line) {
    lines.add(PrintLine.plain(line));
  }

  private String text(String label) {
    return messages.getMessage("receipt." + label, null, language);
  }

  /** {@code 1234567.50} as {@code 1 234 567.50}. */
  private static String money(Money amount) {
    return amount.toString().replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", " ");
  }

  /** {@code 2.000} as {@code 2}, {@code 0.250} as it is. */
  private static String quantity(Quantity quantity) {
    return quantity.amount().stripTrailingZeros().toPlainString();
  }

  private static @Nullable String number(@Nullable Long number) {
    return number == null ? null : number.toString();
  }

  private static String plainRate(String rate) {
    return new java.math.BigDecimal(rate).stripTrailingZeros().toPlainString();
  }
}
