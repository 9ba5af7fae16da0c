package uz.erp.sales.receipt;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.refund.RefundView;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.settings.TaxMode;

/** The positions of a receipt: lines of a sale, or what of them came back. */
final class ReceiptLines {

  private ReceiptLines() {}

  static List<Receipt.Line> of(SaleView sale) {
    return sale.items().stream()
        .map(
            item ->
                line(
                    item,
                    item.quantity(),
                    item.discountAmount(),
                    item.taxAmount(),
                    item.total(),
                    sale.taxMode()))
        .toList();
  }

  static List<Receipt.Line> of(RefundView refund, SaleView sale) {
    Map<Long, SaleView.Item> sold =
        sale.items().stream().collect(Collectors.toMap(SaleView.Item::id, Function.identity()));
    return refund.items().stream()
        .map(
            item ->
                line(
                    Objects.requireNonNull(sold.get(item.itemId())),
                    item.quantity(),
                    item.discountAmount(),
                    item.taxAmount(),
                    item.total(),
                    sale.taxMode()))
        .toList();
  }

  private static Receipt.Line line(
      SaleView.Item sold, Quantity quantity, Money discount, Money tax, Money total, TaxMode mode) {
    Money net = mode == TaxMode.EXCLUSIVE ? total.minus(tax) : total;
    return new Receipt.Line(
        sold.productName(),
        sold.sku(),
        sold.barcode(),
        sold.unit(),
        quantity,
        packaging(sold.packaging(), quantity),
        sold.unitPrice(),
        sold.listPrice(),
        Money.of(net.amount().divide(quantity.amount(), 2, RoundingMode.HALF_UP)),
        net.plus(discount),
        discount,
        sold.taxRate(),
        tax,
        total,
        sold.ikpu(),
        sold.packageCode(),
        sold.unitCode(),
        sold.markingRequired());
  }

  private static Receipt.@Nullable Packaging packaging(
      SaleView.@Nullable Packaging packaging, Quantity quantity) {
    if (packaging == null) {
      return null;
    }
    var parts = quantity.amount().divideAndRemainder(packaging.factor().amount());
    return new Receipt.Packaging(
        packaging.name(),
        packaging.factor(),
        parts[1].signum() == 0 ? Quantity.of(parts[0]) : null);
  }
}
