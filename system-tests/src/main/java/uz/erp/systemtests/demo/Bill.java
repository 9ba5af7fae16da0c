package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a sale comes to as the books see it.
 *
 * @param rounding what its cash was rounded by
 */
record Bill(
    List<Position> positions,
    List<Payment> payments,
    @Nullable Long customer,
    BigDecimal rounding) {

  static Bill of(Position... positions) {
    return new Bill(List.of(positions), List.of(), null, Arithmetic.NOTHING);
  }

  Bill paid(Payment... ways) {
    return new Bill(positions, List.of(ways), customer, rounding);
  }

  /** All of it by one method. */
  Bill paidBy(String method) {
    return paid(Payment.by(method, total()));
  }

  Bill of(long buyer) {
    return new Bill(positions, payments, buyer, rounding);
  }

  Bill rounded(BigDecimal step) {
    return new Bill(
        positions, payments, customer, Arithmetic.rounded(total(), step).subtract(total()));
  }

  /** With a discount on the whole of it, which every line bears its share of. */
  Bill off(String percent) {
    List<BigDecimal> shares =
        Arithmetic.split(
            Arithmetic.percent(total(), new BigDecimal(percent)),
            positions.stream().map(Position::total).toList());
    List<Position> cheaper = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      cheaper.add(positions.get(i).less(shares.get(i)));
    }
    return new Bill(cheaper, payments, customer, rounding);
  }

  BigDecimal subtotal() {
    return sum(Position::value);
  }

  BigDecimal discount() {
    return sum(Position::discount);
  }

  BigDecimal tax() {
    return sum(Position::tax);
  }

  BigDecimal total() {
    return sum(Position::total).add(rounding);
  }

  /** What of it is paid by a method. */
  BigDecimal paid(String method) {
    return Payment.sum(payments, method);
  }

  private BigDecimal sum(Function<Position, BigDecimal> figure) {
    return positions.stream().map(figure).reduce(Arithmetic.NOTHING, BigDecimal::add);
  }
}
