package uz.erp.customer.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.erp.platform.measure.Money;

/** What a line of a sale has brought of the points the sale earned. */
@Schema(name = "LoyaltyLine")
public record PointsOfLine(long lineId, Money amount) {

  /**
   * Parts the points among lines by what each cost; each share is what is due up to and with the
   * line less what the lines before it got, so they add up to the tiyin and none is negative.
   *
   * @param totals by line id, in the order of the receipt; none negative
   */
  static List<PointsOfLine> part(Money points, Map<Long, Money> totals) {
    BigDecimal whole =
        totals.values().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<PointsOfLine> shares = new ArrayList<>();
    BigDecimal upTo = BigDecimal.ZERO;
    Money given = Money.ZERO;
    for (Map.Entry<Long, Money> line : new LinkedHashMap<>(totals).entrySet()) {
      upTo = upTo.add(line.getValue().amount());
      Money due = points.share(upTo, whole);
      shares.add(new PointsOfLine(line.getKey(), due.minus(given)));
      given = due;
    }
    return shares;
  }
}
