package uz.erp.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/**
 * Demands what a controller method's annotation says before its arguments are read. A method of
 * ours that says nothing is closed to all callers.
 */
final class PermissionInterceptor implements HandlerInterceptor {

  private static final String OURS = "uz.erp.";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(OURS)) {
      admit(method, SecurityContexts.current());
    }
    return true;
  }

  private static void admit(HandlerMethod method, @Nullable Authentication caller) {
    if (find(method, AllowedToAnyone.class) != null) {
      return;
    }
    if (find(method, AllowedToUsers.class) != null) {
      if (!(caller instanceof UserAuthentication)) {
        // a token of the wrong kind proves nothing here, so it counts as none
        throw new ProblemException(CommonProblem.NOT_AUTHENTICATED);
      }
      return;
    }
    Allowed allowed = find(method, Allowed.class);
    AllowedToEmployees toEmployees = find(method, AllowedToEmployees.class);
    if (allowed == null && toEmployees == null) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
    if (!(caller instanceof PassAuthentication pass)) {
      throw new ProblemException(CommonProblem.NOT_AUTHENTICATED);
    }
    boolean apiClients =
        allowed != null && allowed.apiClients() || toEmployees != null && toEmployees.apiClients();
    if (pass.employee().isApiClient() && !apiClients) {
      throw new ProblemException(CommonProblem.PERSON_REQUIRED);
    }
    if (allowed != null && !pass.employee().has(allowed.value())) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
  }

  /** The method's own word goes before its class's. */
  private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
    A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
    if (own != null || saysSomething(method)) {
      return own;
    }
    return AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
  }

  private static boolean saysSomething(HandlerMethod method) {
    return method.hasMethodAnnotation(Allowed.class)
        || method.hasMethodAnnotation(AllowedToEmployees.class)
        || method.hasMethodAnnotation(AllowedToUsers.class)
        || method.hasMethodAnnotation(AllowedToAnyone.class);
  }
}
