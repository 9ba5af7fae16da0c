package uz.erp.systemtests.demo;

import java.math.BigDecimal;

/**
 * One line of a receipt as the books see it.
 *
 * @param value what the quantity costs before any discount
 * @param discount everything off, its share of the sale's discount included
 */
record Position(Goods goods, BigDecimal quantity, BigDecimal value, BigDecimal discount) {

  /** At the price of the ware. */
  static Position of(Goods goods, BigDecimal quantity) {
    return at(goods.ware().price(), goods, quantity);
  }

  static Position of(Goods goods, int pieces) {
    return of(goods, BigDecimal.valueOf(pieces));
  }

  /** At another price for one. */
  static Position at(BigDecimal price, Goods goods, BigDecimal quantity) {
    return new Position(goods, quantity, Arithmetic.worth(price, quantity), Arithmetic.NOTHING);
  }

  Position less(BigDecimal further) {
    return new Position(goods, quantity, value, discount.add(further));
  }

  Position lessPercent(String percent) {
    return less(Arithmetic.percent(total(), new BigDecimal(percent)));
  }

  BigDecimal total() {
    return value.subtract(discount);
  }

  BigDecimal tax() {
    return Arithmetic.containedTax(total(), goods.ware().taxRate());
  }

  BigDecimal cost() {
    return Arithmetic.worth(goods.ware().cost(), quantity);
  }

  /** What is given back for the first part of it. */
  Returned returned(BigDecimal part) {
    return returned(BigDecimal.ZERO, part);
  }

  /** What is given back for a part after another: its share with the other's less the other's. */
  Returned returned(BigDecimal before, BigDecimal part) {
    return new Returned(
        goods,
        part,
        share(total(), before, part),
        share(discount, before, part),
        share(tax(), before, part),
        share(cost(), before, part));
  }

  private BigDecimal share(BigDecimal amount, BigDecimal before, BigDecimal part) {
    return Arithmetic.share(amount, before.add(part), quantity)
        .subtract(Arithmetic.share(amount, before, quantity));
  }

  /** A part of a line that came back. */
  record Returned(
      Goods goods,
      BigDecimal quantity,
      BigDecimal total,
      BigDecimal discount,
      BigDecimal tax,
      BigDecimal cost) {}
}
