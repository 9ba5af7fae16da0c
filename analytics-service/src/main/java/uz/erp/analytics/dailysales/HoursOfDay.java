package uz.erp.analytics.dailysales;

import java.util.List;
import uz.erp.analytics.dailysales.Parts.Part;
import uz.erp.analytics.figure.MoneySum;

/** The sums of some hours of a day. */
public record HoursOfDay(MoneySum totalSales, long totalSalesCount) {

  /** Of those before an hour; what came without a time of day is in none. */
  static HoursOfDay before(int hour, List<Part> hours) {
    MoneySum total = MoneySum.ZERO;
    long count = 0;
    for (Part part : hours) {
      if (!part.key().isEmpty() && Integer.parseInt(part.key()) < hour) {
        total = total.plus(part.figures().totalSales());
        count += part.figures().totalSalesCount();
      }
    }
    return new HoursOfDay(total, count);
  }
}
