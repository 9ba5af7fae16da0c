package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one shopper brings to the till and how they pay. */
record Purchase(List<Scan> scans, List<Payment> payments, @Nullable Long customer) {

  /** One line per ware, as a till adds up what is scanned twice. */
  List<Position> positions() {
    return positions(scans);
  }

  Bill bill() {
    return new Bill(positions(), payments, customer, Arithmetic.NOTHING);
  }

  static BigDecimal total(List<Scan> scans) {
    return positions(scans).stream()
        .map(Position::total)
        .reduce(Arithmetic.NOTHING, BigDecimal::add);
  }

  private static List<Position> positions(List<Scan> scans) {
    Map<Goods, BigDecimal> quantities = new LinkedHashMap<>();
    scans.forEach(scan -> quantities.merge(scan.goods(), scan.quantity(), BigDecimal::add));
    List<Position> positions = new ArrayList<>();
    quantities.forEach((goods, quantity) -> positions.add(Position.of(goods, quantity)));
    return positions;
  }
}
