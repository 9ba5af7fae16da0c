package uz.erp.gateway.pass;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import uz.erp.gateway.problem.GatewayProblem;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.TokenNames;

/** Reads which store a request is for: exactly one key, in a shape that a key can have. */
final class TenantKey {

  /** Wider than what auth-service makes today; whether the store exists is its answer, not ours. */
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private TenantKey() {}

  static String of(HttpHeaders headers) {
    List<String> values = headers.getOrEmpty(TokenNames.TENANT_HEADER);
    if (values.isEmpty() || values.size() == 1 && values.getFirst().isBlank()) {
      throw new ProblemException(CommonProblem.TENANT_KEY_REQUIRED);
    }
    // Two headers are two answers to one question, and each reader may pick another.
    if (values.size() > 1 || !SHAPE.matcher(values.getFirst()).matches()) {
      throw new ProblemException(GatewayProblem.TENANT_KEY_MALFORMED);
    }
    return values.getFirst();
  }
}
