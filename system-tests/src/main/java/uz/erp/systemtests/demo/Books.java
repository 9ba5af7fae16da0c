package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The demo's own bookkeeping of the day. It never looks at what the suite answers, only at what was
 * bought, paid and brought back.
 */
final class Books {

  private final Map<Long, ProductBook> products = new LinkedHashMap<>();
  private final List<ShiftBook> shifts = new ArrayList<>();
  private final Map<Long, CustomerBook> customers = new LinkedHashMap<>();
  private BigDecimal earnPercent = BigDecimal.ZERO;

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

  /** From now on customers earn points. */
  void thank(BigDecimal percent) {
    earnPercent = percent;
  }

  void sell(ShiftBook shift, Receipt receipt) {
    Bill bill = receipt.bill();
    shift.sell(bill);
    bill.positions().forEach(position -> product(position.goods()).sell(position));
    if (bill.customer() != null) {
      customer(bill.customer()).buy(receipt, earnPercent);
    }
  }

  void takeBack(
      ShiftBook shift, Receipt receipt, List<Position.Returned> parts, List<Payment> money) {
    BigDecimal total = shift.takeBack(parts, money);
    parts.forEach(part -> product(part.goods()).takeBack(part));
    Long buyer = receipt.bill().customer();
    if (buyer != null) {
      customer(buyer).bringBack(receipt, total, money);
    }
  }

  void payDebt(ShiftBook shift, long customer, Payment payment) {
    shift.debts.add(payment.method(), payment.amount());
    customer(customer).pay(payment.amount());
  }

  CustomerBook customer(long id) {
    return customers.computeIfAbsent(id, unknown -> new CustomerBook());
  }

  Goods goods(String name) {
    return products.values().stream()
        .map(ProductBook::goods)
        .filter(goods -> goods.ware().name().equals(name))
        .findFirst()
        .orElseThrow();
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
    return customers.values().stream().filter(book -> book.purchases() > 0).count();
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

  BigDecimal discount() {
    return sum(shifts, shift -> shift.discount.subtract(shift.refundedDiscount));
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
