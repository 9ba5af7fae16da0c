package uz.erp.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells which answers carry an {@code ETag}, and where a GET is answered with 304 to who has it.
 *
 * <p>Carries one: what has a version, or is plain bytes, and is answered by a method that can set
 * headers. Spring compares only what comes as a {@link ResponseEntity}.
 */
final class EntityTagHeaders {

  private static final String UNCHANGED = "304";

  private EntityTagHeaders() {}

  static void describe(Operation operation, HandlerMethod method) {
    ResolvableType answer = ResolvableType.forMethodReturnType(method.getMethod());
    boolean entity = answer.toClass() == ResponseEntity.class;
    Class<?> body = entity ? answer.getGeneric(0).toClass() : answer.toClass();
    if (!(entity || setsHeaders(method)) || !(hasVersion(body) || body == byte[].class)) {
      return;
    }
    operation.getResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .forEach(response -> response.getValue().addHeaderObject("ETag", tag()));
    if (entity && method.hasMethodAnnotation(GetMapping.class)) {
      operation.addParametersItem(
          new Parameter()
              .in("header")
              .name("If-None-Match")
              .description("The ETag last seen: 304 while nothing changed.")
              .required(false)
              .schema(new StringSchema()));
      operation
          .getResponses()
          .addApiResponse(
              UNCHANGED,
              new ApiResponse()
                  .description("Nothing changed since the ETag in If-None-Match")
                  .addHeaderObject("ETag", tag()));
    }
  }

  private static Header tag() {
    return new Header()
        .description("Of this state, for If-Match and If-None-Match (RFC 9110, 8.8.3)")
        .schema(new StringSchema());
  }

  private static boolean hasVersion(Class<?> body) {
    return body.isRecord()
        && Arrays.stream(body.getRecordComponents())
            .map(RecordComponent::getName)
            .anyMatch("version"::equals);
  }

  private static boolean setsHeaders(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> HttpServletResponse.class.equals(parameter.getParameterType()));
  }
}
