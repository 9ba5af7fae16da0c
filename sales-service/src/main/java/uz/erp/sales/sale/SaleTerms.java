package uz.erp.sales.sale;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Percent;
import uz.erp.sales.settings.TaxMode;

/**
 * What holds for every line of a sale.
 *
 * @param taxMode frozen when the sale began
 * @param discount on the whole sale
 * @param approved how far below list prices a manager of sales approved this sale
 */
public record SaleTerms(TaxMode taxMode, @Nullable Discount discount, Percent approved) {

  static SaleTerms of(TaxMode taxMode) {
    return new SaleTerms(taxMode, null, Percent.ZERO);
  }

  SaleTerms with(@Nullable Discount newDiscount) {
    return new SaleTerms(taxMode, newDiscount, approved);
  }

  SaleTerms approved(Percent newApproved) {
    return new SaleTerms(taxMode, discount, newApproved);
  }
}
