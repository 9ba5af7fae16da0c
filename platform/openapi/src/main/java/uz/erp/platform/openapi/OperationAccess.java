package uz.erp.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.AllowedToAnyone;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.access.AllowedToUsers;

/**
 * Tells in an operation's description who may call it, and to programs as {@code x-permissions}:
 * any one of these is enough. {@code x-api-keys: false} stands where an API key will not do.
 */
final class OperationAccess {

  private OperationAccess() {}

  static void describe(Operation operation, HandlerMethod method) {
    Allowed allowed = find(method, Allowed.class);
    if (allowed != null) {
      operation.addExtension("x-permissions", List.of(allowed.value()));
    }
    if (find(method, AllowedToAnyone.class) == null && !mayBeAnApiClient(allowed, method)) {
      operation.addExtension("x-api-keys", false);
    }
    String before = operation.getDescription();
    operation.setDescription(
        (before == null || before.isBlank() ? "" : before.strip() + "\n\n") + who(allowed, method));
  }

  private static boolean mayBeAnApiClient(@Nullable Allowed allowed, HandlerMethod method) {
    AllowedToEmployees employees = find(method, AllowedToEmployees.class);
    return allowed != null ? allowed.apiClients() : employees != null && employees.apiClients();
  }

  private static String who(@Nullable Allowed allowed, HandlerMethod method) {
    if (allowed != null) {
      return Arrays.stream(allowed.value())
          .map(permission -> "`" + permission + "`")
          .collect(Collectors.joining(", ", "For employees with one of: ", "."));
    }
    if (find(method, AllowedToAnyone.class) != null) {
      return "Open to anyone.";
    }
    return find(method, AllowedToUsers.class) != null
        ? "For every signed-in user, without a store."
        : "For every employee of the store.";
  }

  private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
    A onMethod = method.getMethodAnnotation(type);
    return onMethod != null
        ? onMethod
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
  }
}
