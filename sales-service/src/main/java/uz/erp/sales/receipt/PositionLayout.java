package uz.erp.sales.receipt;

import static uz.erp.sales.receipt.PrintedText.money;
import static uz.erp.sales.receipt.PrintedText.percent;
import static uz.erp.sales.receipt.PrintedText.quantity;

import java.math.RoundingMode;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** Writes one position: what it is, what it costs, and what the fiscal authority wants to read. */
final class PositionLayout {

  private final PrintedText text;

  PositionLayout(PrintedText text) {
    this.text = text;
  }

  /**
   * @param taxLabel the word for a tax that is in the price, or comes on top
   */
  void write(int place, Receipt.Line line, String taxLabel) {
    text.left(place + ". " + line.productName());
    text.written(amount(line), money(line.subtotal()));
    boolean isCheaper = line.paidPrice().compareTo(line.listPrice()) < 0;
    if (isCheaper) {
      text.pair("list_price", money(line.listPrice()));
    }
    if (line.discountAmount().isPositive()) {
      text.pair("discount", "-" + money(line.discountAmount()));
    }
    if (isCheaper) {
      text.pair("paid_price", money(line.paidPrice()));
    }
    text.pair(taxLabel, " " + percent(line.taxRate()), money(line.taxAmount()));
    text.pair("ikpu", line.ikpu());
    text.pair("package_code", line.packageCode());
    if (line.markingRequired()) {
      text.left(text.word("marking_required"));
    }
  }

  private String amount(Receipt.Line line) {
    String unit = text.unit(line.unit());
    Receipt.Packaging packaging = line.packaging();
    Quantity packed = packaging == null ? null : packaging.quantity();
    if (packaging == null || packed == null) {
      return quantity(line.quantity()) + " " + unit + " × " + money(line.unitPrice());
    }
    // a packaging has a price of its own, which that of one unit only comes near to
    Money each =
        Money.of(line.subtotal().amount().divide(packed.amount(), 2, RoundingMode.HALF_UP));
    return "%s %s (%s %s) × %s"
        .formatted(
            quantity(packed),
            text.unit(packaging.name()),
            quantity(packaging.factor()),
            unit,
            money(each));
  }
}
