package uz.erp.systemtests.demo;

import java.math.BigDecimal;

/** One line of a receipt as the books see it: everything follows from the ware and the quantity. */
record Position(Goods goods, BigDecimal quantity) {

  BigDecimal total() {
    return Arithmetic.worth(goods.ware().price(), quantity);
  }

  BigDecimal tax() {
    return Arithmetic.containedTax(total(), goods.ware().taxRate());
  }

  BigDecimal cost() {
    return Arithmetic.worth(goods.ware().cost(), quantity);
  }

  /** What is given back for a part of it. */
  Returned returned(BigDecimal part) {
    return new Returned(
        goods,
        part,
        Arithmetic.share(total(), part, quantity),
        Arithmetic.share(tax(), part, quantity),
        Arithmetic.share(cost(), part, quantity));
  }

  /** A part of a line that came back. */
  record Returned(
      Goods goods, BigDecimal quantity, BigDecimal total, BigDecimal tax, BigDecimal cost) {}
}
