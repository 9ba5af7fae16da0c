package uz.erp.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemType;

/**
 * The codes that an operation's problems can have, by status, as {@code x-problem-codes}: those
 * that any request of its kind can meet, and those that its code names ({@code
 * openapi/problems.json}, which a test holds against the code). The gateway's own come on top and
 * are the same everywhere.
 */
final class OperationProblems {

  static final String EXTENSION = "x-problem-codes";

  private static final Map<String, ProblemType> USUAL =
      Map.of(
          "404", CommonProblem.NOT_FOUND,
          "412", CommonProblem.VERSION_MISMATCH,
          "413", CommonProblem.PAYLOAD_TOO_LARGE,
          "415", CommonProblem.UNSUPPORTED_MEDIA_TYPE,
          "422", CommonProblem.IDEMPOTENCY_KEY_REUSED,
          "429", CommonProblem.TOO_MANY_REQUESTS,
          "503", CommonProblem.SERVICE_UNAVAILABLE);

  private final Map<String, Map<String, Set<String>>> named =
      OpenApiFile.read("problems.json", new TypeReference<>() {});

  /**
   * @param open it wants no token
   * @param inStore it wants a store's key
   */
  void describe(Operation operation, boolean open, boolean inStore) {
    SortedMap<String, SortedSet<String>> codes = new TreeMap<>();
    ApiResponses responses = operation.getResponses();
    USUAL.forEach(
        (status, problem) -> {
          if (responses.containsKey(status)) {
            add(codes, problem);
          }
        });
    add(codes, CommonProblem.MALFORMED_REQUEST);
    add(codes, CommonProblem.VALIDATION_FAILED);
    if (!open) {
      add(codes, CommonProblem.NOT_AUTHENTICATED);
    }
    if (inStore) {
      add(codes, CommonProblem.TENANT_KEY_REQUIRED);
      add(codes, CommonProblem.TENANT_KEY_MISMATCH);
      add(codes, CommonProblem.STORE_ACCESS_DENIED);
      add(codes, CommonProblem.PERMISSION_DENIED);
    }
    if (!open && Boolean.FALSE.equals(extension(operation, "x-api-keys"))) {
      add(codes, CommonProblem.PERSON_REQUIRED);
    }
    if (responses.containsKey("409")) {
      add(codes, CommonProblem.CONFLICT);
    }
    if (responses.containsKey("422")) {
      add(codes, CommonProblem.IDEMPOTENCY_KEY_IN_USE);
    }
    named
        .getOrDefault(operation.getOperationId(), Map.of())
        .forEach(
            (status, found) -> codes.computeIfAbsent(status, s -> new TreeSet<>()).addAll(found));
    codes.keySet().forEach(status -> tellOf(responses, status));
    operation.addExtension(EXTENSION, codes);
  }

  static void tellOf(ApiResponses responses, String status) {
    if (!responses.containsKey(status)) {
      responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Problem"));
    }
  }

  private static Object extension(Operation operation, String name) {
    return operation.getExtensions() == null
        ? Boolean.TRUE
        : operation.getExtensions().getOrDefault(name, true);
  }

  private static void add(SortedMap<String, SortedSet<String>> codes, ProblemType problem) {
    codes
        .computeIfAbsent(String.valueOf(problem.status()), status -> new TreeSet<>())
        .add(problem.code());
  }
}
