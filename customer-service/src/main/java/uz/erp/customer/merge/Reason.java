package uz.erp.customer.merge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What lets two customers pass for one person. */
public enum Reason {
  PHONE,
  EMAIL,
  NAME_BIRTHDAY;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason clients call so. */
  public static Optional<Reason> find(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
