package uz.erp.catalog.product;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A label printed by scales: an EAN-13 that begins with 20 to 29 and holds the five digits of an
 * article and five digits of its grams or its price.
 */
record WeightedBarcode(String article, int value) {

  private static final Pattern SHAPE = Pattern.compile("2[0-9]{12}");

  /** Empty when the code is none, its check digit is wrong or it says nothing was weighed. */
  static Optional<WeightedBarcode> find(String code) {
    if (!SHAPE.matcher(code).matches() || !hasRightCheckDigit(code)) {
      return Optional.empty();
    }
    int value = Integer.parseInt(code.substring(7, 12));
    return value == 0
        ? Optional.empty()
        : Optional.of(new WeightedBarcode(code.substring(2, 7), value));
  }

  /**
   * GS1 General Specifications, 7.9: digits weigh 1 and 3 alternating and sum up to a multiple of
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
