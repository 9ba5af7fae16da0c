package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The demo's own bookkeeping of the day. It never looks at what the suite answers, only at what was
 * bought, paid and brought back.
 */
final class Books {

  private final Map<Long, ProductBook> products = new LinkedHashMap<>();
  private final List<ShiftBook> shifts = new ArrayList<>();
  private final Set<Long> buyers = new HashSet<>();

  Books(List<Goods> shop) {
    shop.forEach(goods -> products.put(goods.id(), new ProductBook(goods)));
  }

  ShiftBook openShift(BigDecimal opening) {
    ShiftBook shift = new ShiftBook(opening);
    shifts.add(shift);
    return shift;
  }

  void deliver(Goods goods, BigDecimal quantity) {
    product(goods).deliver(quantity);
  }

  void sell(ShiftBook shift, Purchase purchase) {
    shift.sell(purchase);
    purchase.positions().forEach(position -> product(position.goods()).sell(position));
    if (purchase.customer() != null) {
      buyers.add(purchase.customer());
    }
  }

  void takeBack(ShiftBook shift, List<Position.Returned> parts, List<Payment> money) {
    shift.takeBack(parts, money);
    parts.forEach(part -> product(part.goods()).takeBack(part));
  }

  ProductBook product(Goods goods) {
    ProductBook book = products.get(goods.id());
    if (book == null) {
      throw new IllegalArgumentException("not in the shop: " + goods);
    }
    return book;
  }

  List<ProductBook> products() {
    return List.copyOf(products.values());
  }

  /** Those that were sold, by revenue, equals by id. */
  List<ProductBook> topProducts(int limit) {
    return products.values().stream()
        .filter(product -> product.receipts() > 0)
        .sorted(
            Comparator.comparing(ProductBook::revenue)
                .reversed()
                .thenComparing(product -> product.goods().id()))
        .limit(limit)
        .toList();
  }

  long sales() {
    return shifts.stream().mapToLong(shift -> shift.sales).sum();
  }

  long refunds() {
    return shifts.stream().mapToLong(shift -> shift.refunds).sum();
  }

  long buyers() {
    return buyers.size();
  }

  BigDecimal gross() {
    return sum(shifts, shift -> shift.total);
  }

  BigDecimal refunded() {
    return sum(shifts, shift -> shift.refunded);
  }

  BigDecimal net() {
    return gross().subtract(refunded());
  }

  BigDecimal tax() {
    return sum(shifts, shift -> shift.tax.subtract(shift.refundedTax));
  }

  BigDecimal items() {
    return sum(products(), ProductBook::sold);
  }

  BigDecimal cost() {
    return sum(products(), ProductBook::cost);
  }

  BigDecimal onHand() {
    return sum(products(), ProductBook::onHand);
  }

  private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> figure) {
    return parts.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
