package uz.erp.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.web.servlet.HandlerInterceptor;
import uz.erp.platform.problem.FieldErrors;

/** Refuses query parameters with characters that no column can hold, as bodies are refused. */
final class StorableParametersInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    FieldErrors errors = new FieldErrors();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              // a form's field without a value is null where a filter of Spring reads the form
              if (!Arrays.stream(values)
                  .filter(Objects::nonNull)
                  .allMatch(TextReader::isStorable)) {
                errors.add(name, "validation.characters");
              }
            });
    errors.throwIfAny();
    return true;
  }
}
