package uz.erp.customer.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number in the one spelling we keep: {@code +} and at most 15 digits (ITU-T E.164), for
 * Uzbekistan {@code +998} and nine digits.
 */
public record PhoneNumber(String e164) {

  private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\u00a0().\\-/]");
  private static final Pattern UZBEK_LOCAL = Pattern.compile("\\d{9}");
  private static final Pattern UZBEK_FULL = Pattern.compile("998\\d{9}");
  private static final Pattern ABROAD = Pattern.compile("(?!998)[1-9]\\d{7,14}");

  /**
   * Reads any usual spelling; a number without a country is taken as Uzbek. Empty if it is none.
   */
  public static Optional<PhoneNumber> parse(String text) {
    String compact = PUNCTUATION.matcher(text).replaceAll("");
    boolean withCountry = compact.startsWith("+") || compact.startsWith("00");
    String digits = compact.startsWith("+") ? compact.substring(1) : compact;
    if (compact.startsWith("00")) {
      digits = compact.substring(2);
    }
    if (UZBEK_FULL.matcher(digits).matches() || (withCountry && ABROAD.matcher(digits).matches())) {
      return Optional.of(new PhoneNumber("+" + digits));
    }
    if (!withCountry && UZBEK_LOCAL.matcher(digits).matches()) {
      return Optional.of(new PhoneNumber("+998" + digits));
    }
    return Optional.empty();
  }
}
