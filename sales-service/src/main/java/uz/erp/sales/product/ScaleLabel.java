package uz.erp.sales.product;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A label printed by scales: an EAN-13 that begins with 20 to 29 and holds five digits of an
 * article and five digits of its grams, or of its price when the article is not sold by weight.
 */
record ScaleLabel(String article, int value) {

  private static final Pattern SHAPE = Pattern.compile("2[0-9]{12}");

  /** Empty when the code is none, its check digit is wrong or it says nothing was weighed. */
  static Optional<ScaleLabel> find(String code) {
    if (!SHAPE.matcher(code).matches() || !hasRightCheckDigit(code)) {
      return Optional.empty();
    }
    int value = Integer.parseInt(code.substring(7, 12));
    return value == 0 ? Optional.empty() : Optional.of(new ScaleLabel(code.substring(2, 7), value));
  }

  /** Looks like a label, whatever it says. */
  static boolean isOne(String code) {
    return SHAPE.matcher(code).matches();
  }

  /** An article is a product's barcode or SKU, with or without leading zeros. */
  List<String> spellings() {
    return List.of(article, String.valueOf(Integer.parseInt(article)));
  }

  /** What one such piece is: so much of the product, or one at the label's own price. */
  ScannedProduct read(SoldProduct product) {
    return switch (product.unit()) {
      case "kg" ->
          new ScannedProduct(
              product, Quantity.of(java.math.BigDecimal.valueOf(value).movePointLeft(3)));
      case "g" -> new ScannedProduct(product, Quantity.of(value));
      default -> new ScannedProduct(product.at(Money.of(value)), Quantity.ONE);
    };
  }

  /**
   * GS1 General Specifications, 7.9: digits weigh 1 and 3 alternately and sum up to a multiple of
   * 10.
   */
  private static boolean hasRightCheckDigit(String code) {
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      int digit = code.charAt(i) - '0';
      sum += i % 2 == 0 ? digit : 3 * digit;
    }
    return sum % 10 == 0;
  }
}
