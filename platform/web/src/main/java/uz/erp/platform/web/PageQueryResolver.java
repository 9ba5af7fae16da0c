package uz.erp.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uz.erp.platform.problem.FieldErrors;

/** Reads and checks {@code page}, {@code page_size}, {@code search} and {@code ordering}. */
final class PageQueryResolver implements HandlerMethodArgumentResolver {

  private static final int MAX_PAGE = 1_000_000;
  private static final int MAX_SEARCH = 200;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return PageQuery.class.equals(parameter.getParameterType());
  }

  @Override
  public PageQuery resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    FieldErrors errors = new FieldErrors();
    int page = number(request.getParameter("page"), 1, MAX_PAGE);
    if (page < 0) {
      errors.add("page", "validation.page");
    }
    int size =
        number(request.getParameter("page_size"), PageQuery.DEFAULT_SIZE, PageQuery.MAX_SIZE);
    if (size < 0) {
      errors.add("page_size", "validation.page_size", PageQuery.MAX_SIZE);
    }
    String search = blankToNull(request.getParameter("search"));
    if (search != null && search.length() > MAX_SEARCH) {
      errors.add("search", "validation.too_long", MAX_SEARCH);
    }
    errors.throwIfAny();
    return new PageQuery(page, size, search, blankToNull(request.getParameter("ordering")));
  }

  /** The number, or -1 when it is none between 1 and the limit. */
  private static int number(@Nullable String text, int byDefault, int limit) {
    if (text == null) {
      return byDefault;
    }
    try {
      int number = Integer.parseInt(text);
      return number >= 1 && number <= limit ? number : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
