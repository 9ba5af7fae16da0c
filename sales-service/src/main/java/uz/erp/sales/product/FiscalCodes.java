package uz.erp.sales.product;

import org.jspecify.annotations.Nullable;

/**
 * What the fiscal authority wants to know of a product.
 *
 * @param ikpu code in the national catalogue of goods and services, 17 digits
 * @param packageCode of the way it is packed, in the same catalogue
 * @param unitCode of the unit, in the same catalogue
 * @param markingRequired whether each piece carries a marking code
 */
public record FiscalCodes(
    @Nullable String ikpu,
    @Nullable String packageCode,
    @Nullable String unitCode,
    boolean markingRequired) {

  public static final FiscalCodes NONE = new FiscalCodes(null, null, null, false);
}
