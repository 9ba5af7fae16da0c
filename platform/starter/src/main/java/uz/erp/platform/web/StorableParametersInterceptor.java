package uz.erp.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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
              if (!Arrays.stream(values).allMatch(TextReader::isStorable)) {
                errors.add(name, "validation.characters");
              }
            });
    errors.throwIfAny();
    return true;
  }
}
