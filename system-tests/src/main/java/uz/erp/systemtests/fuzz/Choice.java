package uz.erp.systemtests.fuzz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.systemtests.openapi.Operation;

/**
 * Which operation comes next: what changes something more often than what reads, what ends
 * something or costs a lot less often; and now and then what other services need.
 */
final class Choice {

  private final List<Operation> own;
  private final List<Double> weights;
  private final List<Operation> support;
  private final Randomness chance;

  /**
   * @param only the one operation that is looked at; null for all of the service
   */
  Choice(List<Operation> all, String service, @Nullable String only, Randomness chance) {
    this.chance = chance;
    own = all.stream().filter(operation -> operation.service().equals(service)).toList();
    weights = own.stream().map(operation -> weight(operation, only)).toList();
    support =
        all.stream()
            .filter(o -> !o.service().equals(service))
            .filter(Choice::makesSomething)
            .toList();
  }

  Operation ofService() {
    return chance.weighted(own, weights);
  }

  /** Something of another service that this one may consume. */
  Operation ofOthers() {
    return chance.one(support);
  }

  /** One that is singled out takes two thirds; the rest brings about what it needs. */
  private double weight(Operation operation, @Nullable String only) {
    double usual = weight(operation);
    return operation.toString().equals(only) ? 2.0 * own.size() : usual;
  }

  private static double weight(Operation operation) {
    String path = operation.path();
    if (path.endsWith("/register/") || operation.toString().equals("POST /api/users/stores/")) {
      return 0.05;
    }
    if (path.endsWith("/login/") || operation.toString().equals("POST /api/users/employees/")) {
      // a password is hashed
      return 0.4;
    }
    if (path.endsWith("/stream/") || path.endsWith("/change-password/")) {
      return 0.15;
    }
    if (operation.endsSomething()
        || path.matches(".*/(erase|merge|cancel|end|reject|reset-password)/")) {
      return 0.3;
    }
    if (path.contains("export")) {
      return 0.3;
    }
    return operation.changes() ? 1.0 : 0.6;
  }

  private static boolean makesSomething(Operation operation) {
    return operation.method().equals("POST")
        && operation.isInStore()
        && !operation.isMultipart()
        && !operation.path().contains("recompute")
        && !operation.service().equals("auth")
        && (!operation.hasPathParameter() || operation.path().endsWith("/checkout/"));
  }
}
