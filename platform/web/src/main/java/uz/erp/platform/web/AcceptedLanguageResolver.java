package uz.erp.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import uz.erp.platform.problem.Languages;

/** The language of an answer, chosen by the same rule as that of a problem. */
final class AcceptedLanguageResolver implements LocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Languages.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is the request's");
  }
}
