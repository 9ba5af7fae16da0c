package uz.erp.sales.sale;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/**
 * What was agreed about one line.
 *
 * @param ownPrice set by hand in place of the list price
 * @param approved how far below its list price a manager of sales approved this line
 */
public record LineTerms(@Nullable Money ownPrice, @Nullable Discount discount, Percent approved) {

  static final LineTerms NONE = new LineTerms(null, null, Percent.ZERO);

  public LineTerms withPrice(@Nullable Money price) {
    return new LineTerms(price, discount, approved);
  }

  public LineTerms with(@Nullable Discount newDiscount) {
    return new LineTerms(ownPrice, newDiscount, approved);
  }

  LineTerms approved(Percent newApproved) {
    return new LineTerms(ownPrice, discount, newApproved);
  }
}
