package uz.erp.customer.customer;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises a piece of a phone number in what an employee typed into a search box. */
final class PhoneSearch {

  private static final Pattern LOOKS_LIKE_A_PHONE = Pattern.compile("[+\\d\\s\\u00a0().\\-/]+");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final int FEWEST_DIGITS = 3;

  private PhoneSearch() {}

  /** The digits to look for, such as the last four of a number. Empty when it is no phone. */
  static Optional<String> digits(String search) {
    if (!LOOKS_LIKE_A_PHONE.matcher(search).matches()) {
      return Optional.empty();
    }
    String digits = NO_DIGIT.matcher(search).replaceAll("");
    String significant = digits.startsWith("00") ? digits.substring(2) : digits;
    return significant.length() < FEWEST_DIGITS ? Optional.empty() : Optional.of(significant);
  }
}
