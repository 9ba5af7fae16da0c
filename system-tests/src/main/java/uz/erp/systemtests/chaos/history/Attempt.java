package uz.erp.systemtests.chaos.history;

import java.util.Set;
import uz.erp.systemtests.client.Answer;

/**
 * What came of asking once.
 *
 * @param status 0 when there was no whole answer
 */
public record Attempt(int status, byte[] bytes, String code) {

  private static final Set<Integer> UNCLEAR = Set.of(0, 401, 408, 429);

  static Attempt of(Answer answer) {
    boolean problem =
        answer.status() >= 400
            && answer.header("Content-Type").filter(type -> type.contains("json")).isPresent();
    return new Attempt(answer.status(), answer.bytes(), problem ? answer.code() : "");
  }

  /** The answer was lost, or there was nobody to give one. */
  static Attempt unheard(String reason) {
    return new Attempt(0, new byte[0], reason);
  }

  public boolean isAcknowledged() {
    return status / 100 == 2;
  }

  /** Whether it says nothing about what was done, so that one has to ask again. */
  public boolean isUnclear() {
    return UNCLEAR.contains(status) || status >= 500 || code.equals("idempotency_key_in_use");
  }
}
