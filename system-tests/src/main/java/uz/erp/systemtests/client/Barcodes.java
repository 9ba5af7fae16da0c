package uz.erp.systemtests.client;

import java.math.BigDecimal;

/** Makes EAN-13 codes; the last digit checks the others (GS1 General Specifications, 7.9). */
public final class Barcodes {

  private static final String COUNTRY = "478";
  private static final String SCALES = "21";

  private Barcodes() {}

  /** The code printed on a packaged good. */
  public static String packaged(int number) {
    return checked(COUNTRY + "%09d".formatted(number));
  }

  /** The label that the scales print: five digits of article, five of grams. */
  public static String weighed(String article, BigDecimal kilograms) {
    return checked(
        SCALES + article + "%05d".formatted(kilograms.movePointRight(3).intValueExact()));
  }

  private static String checked(String twelve) {
    int sum = 0;
    for (int i = 0; i < twelve.length(); i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return twelve + (10 - sum % 10) % 10;
  }
}
