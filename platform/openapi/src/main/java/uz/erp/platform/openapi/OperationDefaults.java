package uz.erp.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import uz.erp.platform.access.AllowedToAnyone;
import uz.erp.platform.access.AllowedToUsers;
import uz.erp.platform.security.TokenNames;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.Patch;

/** Writes into each operation what follows from its method: token, store header, problems. */
final class OperationDefaults implements OperationCustomizer {

  static final String TOKEN = "user_token";

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final OperationProblems problems = new OperationProblems();

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    boolean open = says(method, AllowedToAnyone.class);
    boolean inStore = !open && !says(method, AllowedToUsers.class);
    if (open) {
      operation.setSecurity(List.of());
    } else {
      operation.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
    }
    if (inStore) {
      operation.addParametersItem(
          header(TokenNames.TENANT_HEADER, "The store's tenant_key.").required(true));
    }
    if (!open && method.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(
          header(
                  IDEMPOTENCY_KEY,
                  "Repeating it returns the first answer; 422 `idempotency_key_reused` when the"
                      + " request is another one.")
              .required(false));
    }
    if (takesPage(method)) {
      addPageParameters(operation);
    }
    OperationAccess.describe(operation, method);
    EntityTagHeaders.describe(operation, method);
    describeUsualParameters(operation);
    addProblems(operation, open, inStore);
    addConflicts(operation, method);
    problems.describe(operation, open, inStore);
    return operation;
  }

  private static void describeUsualParameters(Operation operation) {
    if (operation.getParameters() == null) {
      return;
    }
    for (Parameter parameter : operation.getParameters()) {
      String usual = UsualParameters.TEXTS.get(parameter.getName());
      if (usual != null && parameter.getDescription() == null) {
        parameter.setDescription(usual);
      }
    }
  }

  private static void addProblems(Operation operation, boolean open, boolean inStore) {
    ApiResponses responses = operation.getResponses();
    OperationProblems.tellOf(responses, "400");
    if (!open) {
      OperationProblems.tellOf(responses, "401");
    }
    if (inStore) {
      OperationProblems.tellOf(responses, "403");
    }
    OperationProblems.tellOf(responses, "429");
    OperationProblems.tellOf(responses, "503");
  }

  /** What can only happen to a request that names something or changes it. */
  private static void addConflicts(Operation operation, HandlerMethod method) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    if (parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()))) {
      OperationProblems.tellOf(operation.getResponses(), "404");
    }
    if (!method.hasMethodAnnotation(GetMapping.class)) {
      OperationProblems.tellOf(operation.getResponses(), "409");
    }
    if (operation.getRequestBody() != null || takesPatch(method)) {
      OperationProblems.tellOf(operation.getResponses(), "413");
      OperationProblems.tellOf(operation.getResponses(), "415");
    }
    if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
      OperationProblems.tellOf(operation.getResponses(), "412");
    }
    if (parameters.stream().anyMatch(parameter -> IDEMPOTENCY_KEY.equals(parameter.getName()))) {
      OperationProblems.tellOf(operation.getResponses(), "422");
    }
  }

  private static void addPageParameters(Operation operation) {
    IntegerSchema page = new IntegerSchema();
    page.setMinimum(BigDecimal.ONE);
    page.setDefault(1);
    operation.addParametersItem(query("page", "From 1.").schema(page));
    IntegerSchema size = new IntegerSchema();
    size.setMinimum(BigDecimal.ONE);
    size.setMaximum(BigDecimal.valueOf(PageQuery.MAX_SIZE));
    size.setDefault(PageQuery.DEFAULT_SIZE);
    operation.addParametersItem(query("page_size", "Entries on a page.").schema(size));
    operation.addParametersItem(query("search", "Text to look for.").schema(new StringSchema()));
    operation.addParametersItem(
        query("ordering", "A field, with - in front for descending.").schema(new StringSchema()));
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .schema(new StringSchema());
  }

  private static Parameter query(String name, String description) {
    return new Parameter().in("query").name(name).description(description).required(false);
  }

  private static boolean takesPage(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> PageQuery.class.equals(parameter.getParameterType()));
  }

  /** Its body is written into the document only later, see {@link PatchBodies}. */
  private static boolean takesPatch(HandlerMethod method) {
    return method.hasMethodAnnotation(PatchMapping.class)
        || Arrays.stream(method.getMethodParameters())
            .anyMatch(parameter -> Patch.class.equals(parameter.getParameterType()));
  }

  private static boolean says(HandlerMethod method, Class<? extends Annotation> annotation) {
    return method.hasMethodAnnotation(annotation)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), annotation);
  }
}
