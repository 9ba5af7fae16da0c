package uz.erp.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the suite and the choice among them by {@code Accept-Language}. */
public final class Languages {

  public static final Locale DEFAULT = Locale.of("ru");
  public static final List<Locale> SUPPORTED = List.of(DEFAULT, Locale.of("uz"), Locale.of("en"));

  private Languages() {}

  /** The best supported language; Russian when nothing fits or the header is malformed. */
  public static Locale choose(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return DEFAULT;
    }
    try {
      Locale match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
      return match == null ? DEFAULT : match;
    } catch (IllegalArgumentException malformed) {
      return DEFAULT;
    }
  }
}
