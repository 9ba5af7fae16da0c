package uz.erp.systemtests.demo;

import java.math.BigDecimal;

/** The account of one ware: what came in, what went out, what it brought. */
final class ProductBook {

  private final Goods goods;
  private BigDecimal delivered = BigDecimal.ZERO;
  private BigDecimal onHand = BigDecimal.ZERO;
  private BigDecimal sold = BigDecimal.ZERO;
  private BigDecimal revenue = Arithmetic.NOTHING;
  private BigDecimal cost = Arithmetic.NOTHING;
  private long receipts;

  ProductBook(Goods goods) {
    this.goods = goods;
  }

  void deliver(BigDecimal quantity) {
    delivered = delivered.add(quantity);
    onHand = onHand.add(quantity);
  }

  void sell(Position position) {
    onHand = onHand.subtract(position.quantity());
    sold = sold.add(position.quantity());
    revenue = revenue.add(position.total());
    cost = cost.add(position.cost());
    receipts++;
  }

  void takeBack(Position.Returned part) {
    onHand = onHand.add(part.quantity());
    sold = sold.subtract(part.quantity());
    revenue = revenue.subtract(part.total());
    cost = cost.subtract(part.cost());
  }

  Goods goods() {
    return goods;
  }

  BigDecimal delivered() {
    return delivered;
  }

  BigDecimal onHand() {
    return onHand;
  }

  /** Net of what came back, as are revenue and cost. */
  BigDecimal sold() {
    return sold;
  }

  BigDecimal revenue() {
    return revenue;
  }

  BigDecimal cost() {
    return cost;
  }

  BigDecimal profit() {
    return revenue.subtract(cost);
  }

  /** Receipts that name it, whether something of them came back or not. */
  long receipts() {
    return receipts;
  }

  boolean isLow() {
    return onHand.compareTo(goods.ware().minStock()) <= 0;
  }
}
