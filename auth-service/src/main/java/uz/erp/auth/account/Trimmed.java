package uz.erp.auth.account;

import org.jspecify.annotations.Nullable;

/** How optional texts of requests are kept: without spaces around, and empty when not given. */
public final class Trimmed {

  private Trimmed() {}

  public static String of(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
