package uz.erp.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Refuses ids in paths that are not spelled as answers spell them: 404, as for a word. Spring's
 * conversion also reads {@code 01}, {@code +1}, {@code 0x1} and the digits of other scripts, and a
 * stricter converter does not help, because after its refusal a lenient editor is tried. So one
 * resource would have many addresses.
 */
final class OneSpellingOfIds implements HandlerInterceptor {

  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

  private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
  private final Map<Method, List<String>> idsOf = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && !variables.isEmpty()) {
      for (String name : idsOf.computeIfAbsent(method.getMethod(), _ -> ids(method))) {
        if (!(variables.get(name) instanceof String id) || !ID.matcher(id).matches()) {
          throw new ProblemException(CommonProblem.NOT_FOUND);
        }
      }
    }
    return true;
  }

  private List<String> ids(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
        .filter(parameter -> List.of(long.class, Long.class).contains(parameter.getParameterType()))
        .map(this::nameOf)
        .toList();
  }

  private String nameOf(MethodParameter parameter) {
    PathVariable variable =
        Objects.requireNonNull(parameter.getParameterAnnotation(PathVariable.class));
    if (!variable.value().isEmpty()) {
      return variable.value();
    }
    parameter.initParameterNameDiscovery(names);
    return Objects.requireNonNull(parameter.getParameterName(), "compiled without names");
  }
}
